namespace OpenVinoGenAI.Tests;

/// <summary>Whatever the bytes: a picture or an <see cref="ImageFormatException"/>, in bounded memory and time.</summary>
[Category("Fuzz")]
public sealed class ImageFuzzTests
{
    private const int MaxFile = 4096;

    /// <summary>
    /// Coefficients, samples and pixels of a progressive CMYK picture, 15 bytes for each pixel, where rounding up to whole units of
    /// 32 rows adds the most: one row of 65,535 pixels.
    /// </summary>
    private const long MaxAllocated = 15 * ((1L << 20) + (65_536 * 32)) + (1 << 20);

    private static readonly ImageLoadOptions Options = new() { MaxPixels = 1 << 20 };

    [TestCase("bmp")]
    [TestCase("png")]
    [TestCase("jpg")]
    public void A_damaged_file_gives_a_picture_or_a_clear_exception(string format) => new FuzzTest<RgbImage, ImageFormatException>
    {
        Corpus = new FuzzCorpus(format, Files($".{format}").Where(file => new FileInfo(file).Length < MaxFile)),
        Mutate = (seed, file) => Damage(seed, file, format == "png"),
        Read = input => RgbImage.Decode(input.Bytes, Options),
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
