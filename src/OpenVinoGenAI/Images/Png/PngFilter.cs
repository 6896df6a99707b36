namespace OpenVinoGenAI;

/// <summary>The five filters of PNG rows: each byte is stored as its difference from a guess made of its neighbours.</summary>
internal static class PngFilter
{
    public const int None = 0;
    public const int Sub = 1;
    public const int Up = 2;
    public const int Average = 3;
    public const int Paeth = 4;

    /// <summary>Turns the differences in a row back into values, in place.</summary>
    /// <param name="filter">Which filter.</param>
    /// <param name="row">The row.</param>
    /// <param name="above">The row above, already values; zeros above the first.</param>
    /// <param name="distance">Bytes between a byte and the same byte of the pixel before.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        switch (filter)
        {
            case None:
                break;
            case Sub:
                for (int i = distance; i < row.Length; i++)
                {
                    row[i] += row[i - distance];
                }

                break;
            case Up:
                for (int i = 0; i < row.Length; i++)
                {
                    row[i] += above[i];
                }

                break;
            case Average:
            case Paeth:
                for (int i = 0; i < row.Length; i++)
                {
                    row[i] += Guess(filter, row, above, i, distance);
                }

                break;
            default:
                throw new ImageFormatException($"PNG: a row has the unknown filter {filter}.");
        }
    }

    /// <summary>Writes the differences of a row.</summary>
    public static void Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, Span<byte> differences)
    {
        for (int i = 0; i < row.Length; i++)
        {
            differences[i] = (byte)(row[i] - Guess(filter, row, above, i, distance));
        }
    }

    private static byte Guess(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int i, int distance)
    {
        int left = i < distance ? 0 : row[i - distance];
        return filter switch
        {
            None => 0,
            Sub => (byte)left,
            Up => above[i],
            Average => (byte)((left + above[i]) / 2),
            _ => Nearest(left, above[i], i < distance ? 0 : above[i - distance]),
        };
    }

    /// <summary>Paeth's guess: of left, above and above left the one nearest to left + above − above left.</summary>
    private static byte Nearest(int left, int above, int aboveLeft)
    {
        int toLeft = Math.Abs(above - aboveLeft);
        int toAbove = Math.Abs(left - aboveLeft);
        int toAboveLeft = Math.Abs(left + above - (2 * aboveLeft));
        return (byte)(toLeft <= toAbove && toLeft <= toAboveLeft ? left : toAbove <= toAboveLeft ? above : aboveLeft);
    }
}
