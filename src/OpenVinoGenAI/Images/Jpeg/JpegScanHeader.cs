namespace OpenVinoGenAI;

/// <summary>Reads and checks the header of a scan (SOS).</summary>
internal static class JpegScanHeader
{
    private const int MaxBlocksPerUnit = 10;
    private const int MaxShift = 13;

    public static JpegScan Read(ReadOnlySpan<byte> segment, JpegFrame frame, JpegTables tables)
    {
        int count = segment.IsEmpty ? 0 : segment[0];
        if (count is < 1 or > 4 || segment.Length != 4 + (2 * count))
        {
            throw Impossible();
        }

        int first = segment[^3];
        int last = segment[^2];
        int high = segment[^1] >> 4;
        int low = segment[^1] & 15;
        if (!frame.IsProgressive)
        {
            // Decoders ignore what a sequential scan says here, and so it is sometimes wrong.
            (first, last, high, low) = (0, JpegComponent.BlockLength - 1, 0, 0);
        }

        EnsureBand(frame, count, first, last, high, low);
        var components = new JpegComponent[count];
        for (int i = 0; i < count; i++)
        {
            JpegComponent component = Find(frame, segment[1 + (2 * i)]);
            byte numbers = segment[2 + (2 * i)];
            component.NoteSent(first, last, high, low);
            component.Quantize(tables.Quantization(component.QuantizationNumber));
            component.DcTable = first == 0 && high == 0 ? tables.Dc(Slot(numbers >> 4)) : null;
            component.AcTable = last > 0 ? tables.Ac(Slot(numbers & 15)) : null;
            components[i] = component;
        }

        if (count > 1 && components.Sum(component => component.Horizontal * component.Vertical) > MaxBlocksPerUnit)
        {
            throw Impossible();
        }

        return new JpegScan(
            frame,
            components,
            frame.IsProgressive ? new JpegProgressiveDecoder(first, last, high, low) : new JpegSequentialDecoder());
    }

    private static void EnsureBand(JpegFrame frame, int count, int first, int last, int high, int low)
    {
        bool possible = last < JpegComponent.BlockLength && first <= last && low <= MaxShift && high <= MaxShift;
        if (frame.IsProgressive)
        {
            // The first coefficient is sent by itself, the others for one component at a time.
            possible &= first == 0 ? last == 0 : count == 1;
        }

        if (!possible)
        {
            throw Impossible();
        }
    }

    private static JpegComponent Find(JpegFrame frame, byte id) =>
        Array.Find(frame.Components, component => component.Id == id)
            ?? throw new ImageFormatException($"JPEG: a scan sends component {id}, which the frame does not have.");

    private static int Slot(int number) => number < 4 ? number : throw Impossible();

    private static ImageFormatException Impossible() => new("JPEG: a scan header is impossible: the file is damaged.");
}
