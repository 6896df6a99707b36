namespace OpenVinoGenAI;

/// <summary>The five filters of PNG rows: each byte is stored as its difference from a guess made from its neighbors.</summary>
internal static class PngFilter
{
    public const int Count = 5;

    /// <summary>Writes the differences of a row; returns the sum of their sizes.</summary>
    public static long Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, Span<byte> differences) =>
        filter switch
        {
            0 => Apply<NoGuess>(row, above, distance, differences),
            1 => Apply<SubGuess>(row, above, distance, differences),
            2 => Apply<UpGuess>(row, above, distance, differences),
            3 => Apply<AverageGuess>(row, above, distance, differences),
            _ => Apply<PaethGuess>(row, above, distance, differences),
        };

    private static long Apply<TGuess>(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, Span<byte> differences)
        where TGuess : struct, IPngGuess
    {
        // The first pixel has nothing to its left; slices of one length let the compiler drop bounds checks.
        above = above[..row.Length];
        differences = differences[..row.Length];
        int first = Math.Min(distance, row.Length);
        for (int i = 0; i < first; i++)
        {
            differences[i] = (byte)(row[i] - TGuess.Guess(0, above[i], 0));
        }

        for (int i = first; i < row.Length; i++)
        {
            differences[i] = (byte)(row[i] - TGuess.Guess(row[i - first], above[i], above[i - first]));
        }

        long sum = 0;
        foreach (byte difference in differences)
        {
            sum += Math.Abs((int)(sbyte)difference);
        }

        return sum;
    }
}
