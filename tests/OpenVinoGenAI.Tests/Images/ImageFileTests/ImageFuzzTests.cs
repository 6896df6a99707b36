namespace OpenVinoGenAI.Tests;

/// <summary>Whatever the bytes: an image or an <see cref="ImageFormatException"/>, in bounded memory and time.</summary>
[Category("Fuzz")]
public sealed class ImageFuzzTests
{
    private const int MaxFile = 4096;

    /// <summary>The pixels, and room for the rest; what Skia allocates is not the collector's.</summary>
    private const long MaxAllocated = (3 * (1L << 20)) + (256 * 1024);

    private static readonly ImageLoadOptions Options = new() { MaxPixels = 1 << 20 };

    [TestCase("bmp")]
    [TestCase("png")]
    [TestCase("jpg")]
    [TestCase("gif")]
    [TestCase("webp")]
    [TestCase("ico")]
    public void A_damaged_file_gives_a_image_or_a_clear_exception(string format) => new FuzzTest<RgbImage, ImageFormatException>
    {
        Corpus = new FuzzCorpus(format, Files($".{format}").Where(file => new FileInfo(file).Length < MaxFile)),
        Mutate = (seed, file) => Damage(seed, file, format == "png"),
        Read = input => ImageFile.Load(input.Bytes, Options),
        MaxAllocated = _ => MaxAllocated,
        Check = (input, image, _) => Assert.That(image?.Pixels.Length, Is.EqualTo(image?.Width * image?.Height * 3), () => $"{input}"),
    }.Run();

    private static byte[] Damage(int seed, byte[] file, bool isPng)
    {
        byte[] damaged = new ByteMutator(seed).Mutate(file);
        if (isPng && new Random(seed).Next(8) != 0)
        {
            PngBuilder.RepairChecksums(damaged);
        }

        return damaged;
    }

    private static IEnumerable<string> Files(string extension) => ImageFiles.Good.Select(ImageFiles.PathOf)
        .Concat(Directory.EnumerateFiles(ImageFiles.Bad).Order(StringComparer.Ordinal))
        .Where(file => Path.GetExtension(file) == extension);
}
