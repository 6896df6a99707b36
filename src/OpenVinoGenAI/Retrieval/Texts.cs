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

    /// <summary>Whether there is nothing in any of the texts, of which the library's tokenizer then makes a single row.</summary>
    internal static bool AreAllEmpty(string[] texts) => Array.TrueForAll(texts, static text => text.Length == 0);

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

        var vectors = new List<float[]>(texts.Length);
        foreach (string[] chunk in texts.Chunk(batchSize ?? texts.Length))
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors.AddRange(AreAllEmpty(chunk) ? OfEmptyTexts(chunk.Length, batchSize ?? 1, compute) : OfTexts(chunk, batchSize ?? chunk.Length, compute));
        }

        return [.. vectors];
    }

    private static IEnumerable<float[]> OfTexts(string[] texts, int batchSize, Func<string[], float[][]> compute) =>
        compute([.. texts, .. Enumerable.Repeat(texts[^1], batchSize - texts.Length)]).Take(texts.Length);

    // One of them is computed, with something else in its batch.
    private static IEnumerable<float[]> OfEmptyTexts(int count, int batchSize, Func<string[], float[][]> compute)
    {
        float[] vector = compute([string.Empty, .. Enumerable.Repeat("-", batchSize - 1)])[0];
        return Enumerable.Range(0, count).Select(i => i == 0 ? vector : [.. vector]);
    }
}
