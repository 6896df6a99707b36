namespace OpenVinoGenAI.Tests;

/// <summary>Images as cameras, phones and web sites send them.</summary>
public sealed class FieldImageTests
{
    [TestCase("im_cmyk.jpg", 2)]
    [TestCase("im_rgb16.png", 1)]
    [TestCase("x.gif", 0)]
    [TestCase("x.webp", 2)]
    public void Pixels_are_those_of_another_decoder(string name, int tolerance) =>
        ImageAssert.AreEqual(ImageFile.Load(PathOf(name)), ImageMagick.Load(PathOf(name)), tolerance);

    [TestCase("exif3.jpg")]
    [TestCase("exif6.jpg")]
    public void A_photo_stands_upright_as_its_orientation_says(string name) =>
        ImageAssert.AreEqual(ImageFile.Load(PathOf(name)), ImageMagick.Load(PathOf(name), "-auto-orient"), tolerance: 2);

    [TestCase("exif3.jpg")]
    [TestCase("exif6.jpg")]
    public void The_stored_pixels_can_be_kept(string name) =>
        ImageAssert.AreEqual(ImageFile.Load(PathOf(name), new() { ApplyOrientation = false }), ImageMagick.Load(PathOf(name)), tolerance: 2);

    [Test]
    public void Every_orientation_is_applied([Range(1, 8)] int orientation)
    {
        byte[] file = ImageFiles.ReadOwn("images-field/exif6.jpg");
        int tag = file.AsSpan().IndexOf<byte>([0x01, 0x12, 0, 3]);
        bool isBigEndian = tag >= 0;
        tag = isBigEndian ? tag : file.AsSpan().IndexOf<byte>([0x12, 0x01, 3, 0]);
        Assert.That(tag, Is.Positive, "the file has an orientation");
        file[tag + (isBigEndian ? 9 : 8)] = (byte)orientation;
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"orientation{orientation}.jpg");
        File.WriteAllBytes(path, file);

        ImageAssert.AreEqual(ImageFile.Load(file), ImageMagick.Load(path, "-auto-orient"), tolerance: 2);
    }

    [TestCase("x.heic", "HEIC")]
    public void What_cannot_be_read_is_named_with_a_command_that_converts_it(string name, string format) => Assert.That(
        () => ImageFile.Load(PathOf(name)),
        Throws.TypeOf<ImageFormatException>().With.Message.Contains($"It is in the format {format}, which").And.Message.Contains("convert "));

    [TestCase("AVIF", new byte[] { 0, 0, 0, 28, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f', 0, 0, 0, 0 })]
    [TestCase("TIFF", new byte[] { (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 0, 0 })]
    [TestCase("TIFF", new byte[] { (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 0 })]
    [TestCase("Photoshop", new byte[] { (byte)'8', (byte)'B', (byte)'P', (byte)'S', 0, 1 })]
    [TestCase("PNM", new byte[] { (byte)'P', (byte)'6', (byte)'\n', (byte)'1', (byte)' ', (byte)'1' })]
    [TestCase("JPEG XL", new byte[] { 0xFF, 0x0A, 0, 0, 0, 0 })]
    public void Another_format_is_named(string format, byte[] file) => Assert.That(
        () => ImageFile.Load(file),
        Throws.TypeOf<ImageFormatException>()
            .With.Message.Contains($"It is in the format {format}, which cannot be read").And.Message.Contains("convert "));

    [Test]
    public void Transparency_is_dropped_or_blended_over_a_background()
    {
        // Red without alpha, green of half alpha, blue with full alpha.
        byte[] file = PngBuilder.Make(3, 1, 8, 6, [0, 255, 0, 0, 0, 0, 255, 0, 128, 0, 0, 255, 255]);

        RgbImage dropped = ImageFile.Load(file);
        RgbImage blended = ImageFile.Load(file, new() { Background = new Rgb(255, 255, 255) });

        Assert.That((dropped[0, 0], dropped[1, 0], dropped[2, 0]), Is.EqualTo((new Rgb(255, 0, 0), new Rgb(0, 255, 0), new Rgb(0, 0, 255))));
        Assert.That((blended[0, 0], blended[1, 0], blended[2, 0]), Is.EqualTo((new Rgb(255, 255, 255), new Rgb(127, 255, 127), new Rgb(0, 0, 255))));
    }

    private static string PathOf(string name) => ImageFiles.Own($"images-field/{name}");
}
