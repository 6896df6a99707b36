namespace OpenVinoGenAI.Tests.Samples;

/// <summary>The samples that make images, run as a user would.</summary>
internal sealed class ImageSamplesTests
{
    private static readonly string[] Quick = ["--steps=10", "--seed", "42"];
    private static readonly string Image = Path.Combine(TestData.Golden, "t2i", "input_blue_square.png");
    private static readonly string Mask = Path.Combine(TestData.Golden, "t2i", "mask_all.png");

    [Test]
    public void Text_to_image_writes_a_bmp_for_each_image()
    {
        using var folder = new TempFolder();

        SampleResult result = SampleProcess.Run(
            "TextToImageSample", "", [TinySd.Folder, TinySd.Prompt, .. Quick, "--count", "2", "--width", "80", "--height", "64"], folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Output, result.Error, result.ExitCode), Is.EqualTo(("image_0.bmp\nimage_1.bmp\n", "", 0)));
            Assert.That(ImageMagick.Load(folder.Of("image_0.bmp")).ToString(), Is.EqualTo("RgbImage 80x64"));
            Assert.That(Pixels.AreEqual(ImageMagick.Load(folder.Of("image_1.bmp")), ImageFile.Load(folder.Of("image_1.bmp"))), Is.True);
            Assert.That(Pixels.AreEqual(ImageFile.Load(folder.Of("image_0.bmp")), ImageFile.Load(folder.Of("image_1.bmp"))), Is.False);
        }
    }

    [Test]
    public void Lora_writes_an_image_with_the_adapters_and_one_without()
    {
        using var folder = new TempFolder();

        SampleResult result = SampleProcess.Run(
            "LoraTextToImageSample",
            "",
            [TinySd.Folder, TinySd.Prompt, TestData.Model(TinySd.Blue), "1.0", TestData.Model(TinySd.Outline), "0.5", .. Quick],
            folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(Pixels.LargestDifference(ImageFile.Load(folder.Of("lora.bmp")), ImageFile.Load(folder.Of("baseline.bmp"))), Is.GreaterThan(50));
        }
    }

    [Test]
    public void Lora_has_an_adapter_by_default()
    {
        using var folder = new TempFolder();

        SampleResult result = SampleProcess.Run("LoraTextToImageSample", "", [], folder.Path);

        Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
        Assert.That(Pixels.AreEqual(ImageFile.Load(folder.Of("lora.bmp")), ImageFile.Load(folder.Of("baseline.bmp"))), Is.False);
    }

    // The middle of the image is red, and not the blue that the model draws with the guidance of its own configuration.
    [Test]
    public void Without_arguments_a_red_circle_is_red()
    {
        using var folder = new TempFolder();

        SampleProcess.Run("TextToImageSample", "", ["--seed=42"], folder.Path);
        RgbImage image = ImageFile.Load(folder.Of("image_0.bmp"));
        Rgb middle = image[image.Width / 2, image.Height / 2];

        Assert.That(middle.R, Is.GreaterThan(middle.B), $"{middle}");
    }

    [Test]
    public void Image_to_image_and_inpainting_write_a_bmp()
    {
        using var folder = new TempFolder();

        SampleResult changed = SampleProcess.Run("ImageToImageSample", "", [TinySd.Folder, "a red square", Image, .. Quick, "--strength", "0.7"], folder.Path);
        RgbImage first = ImageFile.Load(folder.Of("image.bmp"));
        SampleResult painted = SampleProcess.Run("InpaintingSample", "", [TinySd.Folder, "a red square", Image, Mask, .. Quick], folder.Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((changed.Output, changed.Error, changed.ExitCode), Is.EqualTo(("image.bmp\n", "", 0)));
            Assert.That((painted.Output, painted.Error, painted.ExitCode), Is.EqualTo(("image.bmp\n", "", 0)));
            Assert.That(Pixels.AreEqual(first, ImageFile.Load(folder.Of("image.bmp"))), Is.False);
        }
    }

    [TestCase("LoraTextToImageSample", new[] { "a", "b", "c" }, "The adapter c must be followed by its alpha")]
    [TestCase("ImageToImageSample", new[] { "a", "b", "c", "d" }, "'d'")]
    [TestCase("TextToImageSample", new[] { "no-such-model", "x" }, "no-such-model does not exist")]
    [TestCase("TextToImageSample", new[] { "a", "b", "--steps" }, "'--steps'")]
    [TestCase("TextToImageSample", new[] { "a", "b", "--steps", "many" }, "'many'")]
    [TestCase("TextToImageSample", new[] { "a", "b", "--foo", "1" }, "'--foo'")]
    [TestCase("ImageToImageSample", new[] { "a", "b", "no-such.png" }, "no-such.png")]
    public void What_is_wrong_is_said_in_one_line(string sample, string[] args, string expected)
    {
        SampleResult result = SampleProcess.Run(sample, "", args);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(result.Error, Does.Contain(expected));
            Assert.That(result.ExitCode, Is.EqualTo(1));
        }
    }
}
