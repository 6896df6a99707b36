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

    /// <summary>Computes the vectors of texts, batch by batch.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="batchSize">The number of texts that a model takes at once, exactly; <see langword="null"/> for any number.</param>
    /// <param name="compute">Computes a batch, with one vector for each text.</param>
    /// <param name="cancellationToken">Ends the work before the next batch.</param>
    /// <returns>The vectors of the texts.</returns>
    internal static float[][] InBatches(string[] texts, int? batchSize, Func<string[], float[][]> compute, CancellationToken cancellationToken)
    {
        if (texts.Length == 0)
        {
            return [];
        }

        if (batchSize is not { } size)
        {
            return IsEmpty(texts) ? OfEmptyTexts(texts.Length, 1, compute) : compute(texts);
        }

        var vectors = new List<float[]>(texts.Length);
        foreach (string[] chunk in texts.Chunk(size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsEmpty(chunk))
            {
                vectors.AddRange(OfEmptyTexts(chunk.Length, size, compute));
                continue;
            }

            string[] batch = [.. chunk, .. Enumerable.Repeat(chunk[^1], size - chunk.Length)];
            vectors.AddRange(compute(batch).AsSpan(0, chunk.Length));
        }

        return [.. vectors];
    }

    private static bool IsEmpty(string[] texts) => Array.TrueForAll(texts, static text => text.Length == 0);

    // The library's tokenizer makes a single row of texts that are all empty, so one of them is computed, with something else in its batch.
    private static float[][] OfEmptyTexts(int count, int batchSize, Func<string[], float[][]> compute)
    {
        float[] vector = compute([string.Empty, .. Enumerable.Repeat("-", batchSize - 1)])[0];
        return [.. Enumerable.Range(0, count).Select(i => i == 0 ? vector : [.. vector])];
    }
}
