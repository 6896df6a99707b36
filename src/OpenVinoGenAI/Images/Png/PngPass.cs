namespace OpenVinoGenAI;

/// <summary>The pixels that are stored together: the whole picture, or one of the seven passes of Adam7.</summary>
internal readonly record struct PngPass(int FirstX, int FirstY, int StepX, int StepY)
{
    private static readonly PngPass[] Whole = [new(0, 0, 1, 1)];

    private static readonly PngPass[] Adam7 =
    [
        new(0, 0, 8, 8),
        new(4, 0, 8, 8),
        new(0, 4, 4, 8),
        new(2, 0, 4, 4),
        new(0, 2, 2, 4),
        new(1, 0, 2, 2),
        new(0, 1, 1, 2),
    ];

    public static IReadOnlyList<PngPass> Of(PngHeader header) => header.Interlaced ? Adam7 : Whole;

    /// <summary>All bytes that the passes of a picture inflate to.</summary>
    public static long DataBytes(PngHeader header)
    {
        long sum = 0;
        foreach (PngPass pass in Of(header))
        {
            int width = pass.Width(header);
            sum += width == 0 ? 0 : (1L + header.RowBytes(width)) * pass.Height(header);
        }

        return sum;
    }

    public int Width(PngHeader header) => (header.Width - FirstX + StepX - 1) / StepX;

    public int Height(PngHeader header) => (header.Height - FirstY + StepY - 1) / StepY;
}
