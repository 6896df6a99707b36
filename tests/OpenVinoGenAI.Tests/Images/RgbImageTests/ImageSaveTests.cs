namespace OpenVinoGenAI.Tests;

public sealed class ImageSaveTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("images").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(typeof(ImageFiles), nameof(ImageFiles.Good))]
    public void What_is_saved_loads_equal(string file)
    {
        RgbImage image = ImageFile.Load(ImageFiles.PathOf(file));

        ImageAssert.AreEqual(ImageFile.Load(Saved(image.SaveBmp)), image);
        ImageAssert.AreEqual(ImageFile.Load(Saved(image.SavePng)), image);
    }

    [Test]
    public void Noise_of_many_chunks_loads_equal()
    {
        byte[] noise = new byte[301 * 257 * 3];
        new Random(7).NextBytes(noise);
        RgbImage image = RgbImage.FromPixels(301, 257, noise);

        ImageAssert.AreEqual(ImageFile.Load(Saved(image.SavePng)), image);
        ImageAssert.AreEqual(ImageFile.Load(Saved(image.SaveBmp)), image);
    }

    [TestCase("image.bmp", "BM")]
    [TestCase("image.BMP", "BM")]
    [TestCase("image.png", "\u0089PNG")]
    public void The_extension_chooses_the_format(string name, string signature)
    {
        string path = Path.Combine(_folder, name);

        Sample().Save(path);

        Assert.That(System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path)), Does.StartWith(signature));
        ImageAssert.AreEqual(ImageFile.Load(path), Sample());
    }

    [TestCase("image.jpg")]
    [TestCase("image")]
    public void Another_extension_is_refused_and_nothing_written(string name)
    {
        string path = Path.Combine(_folder, name);

        Assert.That(() => Sample().Save(path), Throws.ArgumentException.With.Message.Contains(".bmp or .png"));
        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public void A_file_is_replaced_whole()
    {
        string path = Path.Combine(_folder, "image.bmp");
        File.WriteAllBytes(path, new byte[100_000]);

        Sample().Save(path);

        Assert.That(File.ReadAllBytes(path), Is.EqualTo(Saved(Sample().SaveBmp)));
    }

    [TestCase("a.bmp")]
    [TestCase("a.png")]
    public void Another_program_opens_the_file(string name)
    {
        string path = Path.Combine(_folder, name);
        Sample().Save(path);

        // This very BMP is among the files whose pixels ImageMagick has recorded; where it is installed, it is asked again.
        Assert.That(Saved(Sample().SaveBmp), Is.EqualTo(ImageFiles.ReadOwn("images-formats/bmp_written.bmp")));
        if (ImageMagick.IsInstalled)
        {
            ImageAssert.AreEqual(ImageMagick.Load(path), Sample());
        }
    }

    private static RgbImage Sample() => ImageFile.Load(ImageFiles.ReadOwn("images-formats/png_rgb8.png"));

    private static byte[] Saved(Action<Stream> save)
    {
        using var stream = new MemoryStream();
        save(stream);
        Assert.That(stream.CanWrite, "the stream stays open");
        return stream.ToArray();
    }
}
