using System.Buffers.Binary;

namespace OpenVinoGenAI.Tests;

/// <summary>A file never makes a decoder take more memory than its own size warrants.</summary>
public sealed class ImageAllocationTests
{
    private const int Small = 64 * 1024;

    private static IEnumerable<TestCaseData> HeadersWithoutPixels()
    {
        yield return new TestCaseData(PngBuilder.Make(100_000, 100_000, 8, 2, [0])).SetArgDisplayNames("png 100000x100000");
        yield return new TestCaseData(PngBuilder.Make(9000, 9000, 8, 2, [0])).SetArgDisplayNames("png 9000x9000");
        yield return new TestCaseData(PngBuilder.Make(60_000, 1000, 1, 0, new byte[100])).SetArgDisplayNames("png of one bit");
        yield return new TestCaseData(Bmp(100_000, 100_000, 24, 0)).SetArgDisplayNames("bmp 100000x100000");
        yield return new TestCaseData(Bmp(9000, 9000, 24, 0)).SetArgDisplayNames("bmp 9000x9000");
        yield return new TestCaseData(Bmp(9000, -9000, 8, 1)).SetArgDisplayNames("bmp of run lengths");
        yield return new TestCaseData(Jpeg(65_535, 65_535)).SetArgDisplayNames("jpeg 65535x65535");
        yield return new TestCaseData(Jpeg(9000, 9000)).SetArgDisplayNames("jpeg 9000x9000");
        yield return new TestCaseData(ImageFiles.ReadOwn("images/bad/huge_header.png")).SetArgDisplayNames("huge_header.png");
    }

    [TestCaseSource(nameof(HeadersWithoutPixels))]
    public void A_header_without_pixels_allocates_nothing(byte[] file)
    {
        Assert.That(() => ImageFile.Load(file), Throws.TypeOf<ImageFormatException>());
        Assert.That(Allocated(() => Assert.That(() => ImageFile.Load(file), Throws.TypeOf<ImageFormatException>())), Is.LessThan(Small));
    }

    [Test]
    public void A_decompression_bomb_is_inflated_only_as_far_as_the_image_goes()
    {
        byte[] bomb = PngBuilder.Make(64, 64, 8, 2, new byte[64 * 1024 * 1024]);
        ImageFile.Load(bomb);

        RgbImage? image = null;
        long allocated = Allocated(() => image = ImageFile.Load(bomb));

        Assert.That(image!.Width, Is.EqualTo(64));
        Assert.That(allocated, Is.LessThan((3 * bomb.Length) + Small));
    }

    [Test]
    public void A_image_costs_its_pixels_and_little_more()
    {
        byte[] file = ImageFiles.ReadOwn("images/blue_circle.bmp");
        RgbImage image = ImageFile.Load(file);

        // A collection or what .NET compiles in the middle of it can only add to what it costs.
        long least = Enumerable.Range(0, 5).Min(_ => Allocated(() => image = ImageFile.Load(file)));

        Assert.That(least, Is.LessThan(image.Pixels.Length + (2 * file.Length) + 8192));
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[] Bmp(int width, int height, int bits, int compression)
    {
        byte[] file = new byte[14 + 40 + 4 + 4];
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), 58);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        file[28] = (byte)bits;
        file[30] = (byte)compression;
        return file;
    }

    private static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        .. new byte[100],
    ];
}
