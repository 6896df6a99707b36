namespace OpenVinoGenAI;

/// <summary>The second bytes of JPEG markers, and how to find one.</summary>
internal static class JpegMarker
{
    public const byte BaselineFrame = 0xC0;
    public const byte ExtendedFrame = 0xC1;
    public const byte ProgressiveFrame = 0xC2;
    public const byte HuffmanTables = 0xC4;
    public const byte Extension = 0xC8;
    public const byte ArithmeticTables = 0xCC;
    public const byte LastFrame = 0xCF;
    public const byte FirstRestart = 0xD0;
    public const byte LastRestart = 0xD7;
    public const byte StartOfImage = 0xD8;
    public const byte EndOfImage = 0xD9;
    public const byte StartOfScan = 0xDA;
    public const byte QuantizationTables = 0xDB;
    public const byte RestartInterval = 0xDD;
    public const byte Jfif = 0xE0;
    public const byte Adobe = 0xEE;

    /// <summary>
    /// The place of the next marker's last 0xFF (fill bytes may precede it), or -1. Bytes between segments that belong to none
    /// are passed over, as other decoders do.
    /// </summary>
    public static int Find(ReadOnlySpan<byte> file, int from)
    {
        for (int i = from; i + 1 < file.Length; i++)
        {
            if (file[i] == 0xFF && file[i + 1] is not (0 or 0xFF))
            {
                return i;
            }
        }

        return -1;
    }
}
