namespace OpenVinoGenAI.Tests;

/// <summary>Damaged files give an exception that says what is wrong, or the image that others see in them.</summary>
public sealed class BadFilesTests
{
    private static IEnumerable<string> Files => Directory.EnumerateFiles(ImageFiles.Bad).Select(file => Path.GetFileName(file)).Order();

    [TestCaseSource(nameof(Files))]
    public void A_bad_file_is_refused_or_read_as_others_do(string name)
    {
        string path = Path.Combine(ImageFiles.Bad, name);
        RgbImage image;
        try
        {
            image = ImageFile.Load(path);
        }
        catch (ImageFormatException refusal)
        {
            Assert.That(refusal.Message, Does.StartWith($"'{path}' cannot be read as an image. "));
            return;
        }

        ImageAssert.AreEqual(image, ImageMagick.Load(path), tolerance: 2);
    }

    [TestCase("empty.png", "The file is empty.")]
    [TestCase("text.png", "not in any known image format: it starts with the bytes")]
    [TestCase("truncated.png", "truncated or damaged")]
    [TestCase("wrong_crc.png", "its pixels are damaged")]
    [TestCase("huge_header.png", "100000x100000")]
    [TestCase("zero_size.png", "PNG: the file is truncated or damaged: it ends within its header")]
    [TestCase("half.jpg", "truncated or damaged: only 16 of 64 rows")]
    public void The_message_says_what_is_wrong(string name, string text) => Assert.That(
        () => ImageFile.Load(ImageFiles.Own($"images/bad/{name}")), Throws.TypeOf<ImageFormatException>().With.Message.Contains(text));

    [TestCaseSource(typeof(ImageFiles), nameof(ImageFiles.Good))]
    public void Every_beginning_of_a_file_is_refused_or_the_whole_image(string file)
    {
        byte[] whole = File.ReadAllBytes(ImageFiles.PathOf(file));
        RgbImage image = ImageFile.Load(whole);
        int step = Math.Max(1, whole.Length / 200);
        for (int length = 0; length < whole.Length; length += step)
        {
            try
            {
                ImageAssert.AreEqual(ImageFile.Load(whole.AsSpan(0, length)), image);
            }
            catch (ImageFormatException)
            {
                // The usual outcome; an image is only right where nothing but an end mark is missing.
            }
        }
    }

    [TestCase("images/photo_640x480.jpg", 0.5)]
    [TestCase("images/photo_640x480.jpg", 0.95)]
    [TestCase("images-formats/jpeg_2x2.jpg", 0.9)]
    [TestCase("images-formats/jpeg_restart.jpg", 0.9)]
    [TestCase("images-formats/jpeg_one_scan_per_component.jpg", 0.8)]
    [TestCase("images-field/im_cmyk.jpg", 0.7)]
    public void A_jpeg_file_that_ends_properly_but_too_early_is_refused(string file, double part)
    {
        byte[] whole = ImageFiles.ReadOwn(file);

        Assert.That(
            () => ImageFile.Load([.. whole.AsSpan(0, (int)(part * whole.Length)), 0xFF, 0xD9]),
            Throws.TypeOf<ImageFormatException>().With.Message.Contains("JPEG: the file is truncated or damaged: "));
    }

    [Test]
    public void Bytes_after_the_end_of_an_image_do_no_harm(
        [Values(
            "images/red_triangle.jpg",
            "images/blue_square.png",
            "images/blue_circle.bmp",
            "images-field/x.webp",
            "images-field/x.gif")]
        string file)
    {
        byte[] whole = ImageFiles.ReadOwn(file);

        ImageAssert.AreEqual(ImageFile.Load([.. whole, 1, 2, 3, 0xFF, 0xD9]), ImageFile.Load(whole));
    }

    [TestCase("DICM")]
    [TestCase("<html><body>not found")]
    [TestCase("version https://git-lfs.github.com/spec/v1", "git lfs pull")]
    public void What_is_not_an_image_is_said(string text, string part = "not in any known image format") => Assert.That(
        () => ImageFile.Load(System.Text.Encoding.ASCII.GetBytes(text)), Throws.TypeOf<ImageFormatException>().With.Message.Contains(part));
}
