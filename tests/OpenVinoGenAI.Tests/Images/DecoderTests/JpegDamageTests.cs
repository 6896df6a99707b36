namespace OpenVinoGenAI.Tests;

/// <summary>JPEG files that are wrong in one place.</summary>
public sealed class JpegDamageTests
{
    private const byte Frame = 0xC0;
    private const byte HuffmanTables = 0xC4;
    private const byte Scan = 0xDA;
    private const byte QuantizationTables = 0xDB;

    [TestCase("jpeg_2x2.jpg", Frame, 0, 0xC3, "lossless files are not supported")]
    [TestCase("jpeg_2x2.jpg", Frame, 0, 0xC5, "hierarchical files are not supported")]
    [TestCase("jpeg_2x2.jpg", Frame, 0, 0xC9, "arithmetic-coded files are not supported")]
    [TestCase("jpeg_2x2.jpg", Frame, 3, 12, "12 bits per channel")]
    [TestCase("jpeg_2x2.jpg", Frame, 5, 0, "37x0 pixels")]
    [TestCase("jpeg_2x2.jpg", Frame, 8, 2, "wrong length")]
    [TestCase("jpeg_2x2.jpg", Frame, 10, 0x02, "impossible sampling")]
    [TestCase("jpeg_2x2.jpg", Frame, 10, 0x32, "no whole fraction", 13, 0x21)]
    [TestCase("jpeg_2x2.jpg", Frame, 12, 1, "listed twice")]
    [TestCase("jpeg_2x2.jpg", Frame, 11, 3, "quantization table 3 is used but not defined")]
    [TestCase("jpeg_2x2.jpg", QuantizationTables, 3, 0x25, "quantization table has the wrong length")]
    [TestCase("jpeg_2x2.jpg", HuffmanTables, 3, 0x24, "Huffman table has the wrong length")]
    [TestCase("jpeg_2x2.jpg", HuffmanTables, 4, 3, "more codes than there can be", 6, 2)]
    [TestCase("jpeg_2x2.jpg", HuffmanTables, 3, 3, "DC Huffman table 0 is used but not defined")]
    [TestCase("jpeg_2x2.jpg", Scan, 4, 9, "sends component 9")]
    [TestCase("jpeg_2x2.jpg", Scan, 6, 1, "twice")]
    [TestCase("jpeg_2x2.jpg", Scan, 3, 9, "scan header is impossible")]
    [TestCase("jpeg_4x2.jpg", Frame, 13, 0x22, "scan header is impossible")]
    [TestCase("jpeg_progressive_2x2.jpg", Scan, 11, 5, "scan header is impossible")]
    [TestCase("jpeg_progressive_2x2.jpg", Scan, 12, 0x10, "out of order")]
    [TestCase("jpeg_restart.jpg", 0xD0, 0, 0xD3, "restart marker 0 is missing")]
    public void Damage_is_named(string file, byte marker, int at, int value, string text, int at2 = 0, int value2 = 0)
    {
        byte[] bytes = ImageFiles.ReadOwn("images-formats/" + file);
        int start = IndexOf(bytes, marker) + 1;
        bytes[start + at] = (byte)value;
        if (at2 > 0)
        {
            bytes[start + at2] = (byte)value2;
        }

        Refused(bytes, text);
    }

    [Test]
    public void A_progressive_file_without_end_mark_is_cut_short()
    {
        byte[] bytes = ImageFiles.ReadOwn("images-formats/jpeg_progressive_2x2.jpg");

        Refused(bytes[..^2], "cut short");
    }

    [Test]
    public void A_missing_scan_of_a_component_is_noticed()
    {
        byte[] bytes = ImageFiles.ReadOwn("images-formats/jpeg_one_scan_per_component.jpg");
        int lastScan = bytes.AsSpan().LastIndexOf<byte>([0xFF, Scan]);

        Refused([.. bytes[..lastScan], 0xFF, 0xD9], "parts of the picture are missing");
    }

    [Test]
    public void A_baseline_file_may_lack_its_end_mark()
    {
        byte[] bytes = ImageFiles.ReadOwn("images-formats/jpeg_2x2.jpg");

        ImageAssert.AreEqual(RgbImage.Decode(bytes.AsSpan(0, bytes.Length - 2)), RgbImage.Decode(bytes));
    }

    [Test]
    public void Bytes_between_segments_and_fill_bytes_are_passed_over()
    {
        byte[] bytes = ImageFiles.ReadOwn("images-formats/jpeg_2x2.jpg");
        int frame = IndexOf(bytes, Frame);

        ImageAssert.AreEqual(RgbImage.Decode([.. bytes[..frame], 1, 2, 3, 0xFF, 0xFF, .. bytes[frame..]]), RgbImage.Decode(bytes));
    }

    [Test]
    public void A_file_of_endless_scans_is_left()
    {
        byte[] bytes = ImageFiles.ReadOwn("images-formats/jpeg_progressive_2x2.jpg");
        int scan = IndexOf(bytes, Scan);
        int next = scan + IndexOf(bytes.AsSpan(scan), HuffmanTables);
        byte[][] parts = [bytes[..next], .. Enumerable.Repeat(bytes[scan..next], 10_000)];

        Refused([.. parts.SelectMany(part => part)], "twice or out of order");
    }

    private static int IndexOf(ReadOnlySpan<byte> file, byte marker) => file.IndexOf<byte>([0xFF, marker]);

    private static void Refused(byte[] file, string text) => Assert.That(
        () => RgbImage.Decode(file), Throws.TypeOf<ImageFormatException>().With.Message.StartsWith("JPEG: ").And.Message.Contains(text));
}
