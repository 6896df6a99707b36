namespace OpenVinoGenAI;

/// <summary>Reads lists of texts, which their owners may change afterwards, and splits them into batches.</summary>
internal static class Texts
{
    /// <summary>Reads a list once; unlike prompts, it may be empty.</summary>
    /// <exception cref="ArgumentException">A text is null.</exception>
    internal static string[] Copy(IEnumerable<string> texts, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(texts, parameterName);
        string[] copy = [.. texts];
        return Array.IndexOf(copy, null) < 0 ? copy : throw new ArgumentException("A text is null.", parameterName);
    }

    /// <summary>Computes something for texts, batch by batch.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="batchSize">The number of texts that a model takes at once, exactly; <see langword="null"/> for any number.</param>
    /// <param name="compute">Computes a batch, with one outcome for each text.</param>
    /// <param name="cancellationToken">Ends the work before the next batch.</param>
    /// <returns>The outcomes of the texts.</returns>
    internal static T[] InBatches<T>(string[] texts, int? batchSize, Func<string[], T[]> compute, CancellationToken cancellationToken)
    {
        if (texts.Length == 0)
        {
            return [];
        }

        if (batchSize is not { } size)
        {
            return compute(texts);
        }

        var outcomes = new List<T>(texts.Length);
        foreach (string[] chunk in texts.Chunk(size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] batch = [.. chunk, .. Enumerable.Repeat(chunk[^1], size - chunk.Length)];
            outcomes.AddRange(compute(batch).AsSpan(0, chunk.Length));
        }

        return [.. outcomes];
    }
}
