namespace OpenVinoGenAI.Tests;

public sealed class ImageLoadOptionsTests
{
    [TestCase("images/blue_square.png")]
    [TestCase("images/blue_circle.bmp")]
    [TestCase("images/red_triangle.jpg")]
    public void A_image_of_just_the_limit_loads_and_one_pixel_more_does_not(string file)
    {
        byte[] bytes = ImageFiles.ReadOwn(file);

        Assert.That(ImageFile.Load(bytes, new() { MaxPixels = 64 * 64 }).Width, Is.EqualTo(64));
        Assert.That(
            () => ImageFile.Load(bytes, new() { MaxPixels = (64 * 64) - 1 }),
            Throws.TypeOf<ImageFormatException>().With.Message.Contains("64x64 pixels, more than the limit of 4095 (ImageLoadOptions.MaxPixels)"));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MaxValue)]
    public void An_impossible_limit_is_refused(int pixels) =>
        Assert.That(() => new ImageLoadOptions { MaxPixels = pixels }, Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void The_default_is_256_mebibytes_of_pixels() => Assert.That(new ImageLoadOptions().MaxPixels, Is.EqualTo(89_478_485));
}
