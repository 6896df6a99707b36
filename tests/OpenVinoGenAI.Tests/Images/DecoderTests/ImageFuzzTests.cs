using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

/// <summary>Whatever the bytes: a picture or an <see cref="ImageFormatException"/>, in bounded memory and time.</summary>
[Category("Fuzz")]
public sealed class ImageFuzzTests
{
    private const int Seed = 20263;

    /// <summary>
    /// Coefficients, samples and pixels of a progressive CMYK picture, 15 bytes for each pixel, where rounding up to whole units of
    /// 32 rows adds the most: one row of 65,535 pixels.
    /// </summary>
    private const long MaxAllocated = 15 * ((1L << 20) + (65_536 * 32)) + (1 << 20);

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private static readonly ImageLoadOptions Options = new() { MaxPixels = 1 << 20 };

    [TestCase(".bmp")]
    [TestCase(".png")]
    [TestCase(".jpg")]
    public void A_damaged_file_gives_a_picture_or_a_clear_exception(string extension)
    {
        byte[][] seeds = [.. Seeds(extension).Select(File.ReadAllBytes).Where(file => file.Length < 4096)];
        Assert.That(seeds, Is.Not.Empty);
        var mutator = new ByteMutator(Seed);
        var clock = Stopwatch.StartNew();
        int pictures = 0;
        int refused = 0;
        for (int i = 0; clock.Elapsed < FuzzBudget.Duration; i++)
        {
            byte[] file = mutator.Mutate(seeds[i % seeds.Length]);
            if (i / seeds.Length % 8 != 0)
            {
                PngBuilder.RepairChecksums(file.AsSpan(0, extension == ".png" ? file.Length : 0));
            }

            if (IsPicture(file))
            {
                pictures++;
            }
            else
            {
                refused++;
            }
        }

        TestContext.Out.WriteLine($"{extension}: {pictures} pictures, {refused} refused");
        Assert.That(pictures, Is.Positive, "the mutations reach the pixels");
        Assert.That(refused, Is.Positive, "the mutations do damage");
    }

    private static IEnumerable<string> Seeds(string extension) => ImageFiles.Good.Select(ImageFiles.PathOf)
        .Concat(Directory.EnumerateFiles(ImageFiles.Bad).Order(StringComparer.Ordinal))
        .Where(file => Path.GetExtension(file) == extension);

    private static bool IsPicture(byte[] file)
    {
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        long begin = Stopwatch.GetTimestamp();
        try
        {
            RgbImage image = RgbImage.Decode(file, Options);
            return image.Pixels.Length == image.Width * image.Height * 3;
        }
        catch (ImageFormatException)
        {
            return false;
        }
        catch (Exception fault)
        {
            throw new AssertionException($"{fault.GetType().Name} for {Convert.ToBase64String(file)}", fault);
        }
        finally
        {
            Assert.That(Stopwatch.GetElapsedTime(begin), Is.LessThan(MaxTime), () => Convert.ToBase64String(file));
            Assert.That(
                GC.GetAllocatedBytesForCurrentThread() - allocatedBefore, Is.LessThan(MaxAllocated), () => Convert.ToBase64String(file));
        }
    }
}
