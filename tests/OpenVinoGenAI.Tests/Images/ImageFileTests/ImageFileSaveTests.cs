namespace OpenVinoGenAI.Tests;

public sealed class ImageFileSaveTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("images").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("a.png", 0)]
    [TestCase("a.bmp", 0)]
    [TestCase("a.BMP", 0)]
    [TestCase("a.jpg", 60)]
    [TestCase("a.JPEG", 60)]
    [TestCase("a.webp", 80)]
    public void What_is_saved_is_loaded_again_and_by_another_program(string name, int tolerance)
    {
        string path = Path.Combine(_folder, name);

        ImageFile.Save(Photo(), path, new() { Quality = 95 });

        ImageAssert.AreEqual(ImageFile.Load(path), Photo(), tolerance);
        ImageAssert.AreEqual(ImageMagick.Load(path), ImageFile.Load(path), 2);
    }

    [Test]
    public void WebP_can_be_lossless()
    {
        using var stream = new MemoryStream();

        ImageFile.Save(Photo(), stream, ImageFileFormat.Webp, new() { Lossless = true });

        ImageAssert.AreEqual(ImageFile.Load(stream.ToArray()), Photo());
    }

    [Test]
    public void A_lower_quality_makes_a_smaller_file([Values(ImageFileFormat.Jpeg, ImageFileFormat.Webp)] ImageFileFormat format)
    {
        Assert.That(Size(10), Is.LessThan(Size(90)));

        long Size(int quality)
        {
            using var stream = new MemoryStream();
            ImageFile.Save(Photo(), stream, format, new() { Quality = quality });
            return stream.Length;
        }
    }

    [TestCase("a.tiff")]
    [TestCase("a")]
    public void Another_extension_is_refused_and_nothing_written(string name)
    {
        string path = Path.Combine(_folder, name);

        Assert.That(() => ImageFile.Save(Photo(), path), Throws.ArgumentException.With.Message.Contains(".webp or .bmp, not as"));
        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public void An_image_too_large_for_a_format_is_refused_and_nothing_written()
    {
        string path = Path.Combine(_folder, "a.webp");
        RgbImage wide = RgbImage.FromPixels(20_000, 1, new byte[60_000]);

        Assert.That(() => ImageFile.Save(wide, path), Throws.ArgumentException.With.Message.Contains("20000x1 pixels is too large for Webp"));
        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public void Impossible_options_are_refused()
    {
        Assert.That(() => new ImageSaveOptions { Quality = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ImageSaveOptions { Quality = 101 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => ImageFile.Save(Photo(), Stream.Null, (ImageFileFormat)99), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static RgbImage Photo() => ImageFile.Load(ImageFiles.ReadOwn("images-formats/png_rgb8.png"));
}
