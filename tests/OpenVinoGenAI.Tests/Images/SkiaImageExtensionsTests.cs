using SkiaSharp;

namespace OpenVinoGenAI.Tests;

public sealed class SkiaImageExtensionsTests
{
    [Test]
    public void An_image_survives_the_way_to_Skia_and_back()
    {
        RgbImage image = ImageFile.Load(ImageFiles.Own("images/photo_640x480.jpg"));

        using SKBitmap bitmap = image.ToSKBitmap();
        using SKImage copy = SKImage.FromBitmap(bitmap);

        Assert.That((bitmap.Width, bitmap.Height, bitmap.AlphaType), Is.EqualTo((640, 480, SKAlphaType.Opaque)));
        ImageAssert.AreEqual(bitmap.ToRgbImage(), image);
        ImageAssert.AreEqual(copy.ToRgbImage(), image);
    }

    [TestCase(SKColorType.Bgra8888)]
    [TestCase(SKColorType.Rgba8888)]
    [TestCase(SKColorType.RgbaF16)]
    public void Any_color_type_is_converted(SKColorType type)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(3, 700, type, SKAlphaType.Premul));
        bitmap.Erase(new SKColor(255, 128, 0));

        RgbImage image = bitmap.ToRgbImage();

        Assert.That((image.Width, image.Height), Is.EqualTo((3, 700)));
        Assert.That((image[0, 0], image[2, 699]), Is.EqualTo((new Rgb(255, 128, 0), new Rgb(255, 128, 0))));
    }

    [Test]
    public void Transparent_pixels_are_blended_over_a_background()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(2, 2, SKColorType.Bgra8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);

        Assert.That(bitmap.ToRgbImage(new Rgb(1, 2, 3))[1, 1], Is.EqualTo(new Rgb(1, 2, 3)));
        Assert.That(bitmap.ToRgbImage()[1, 1], Is.EqualTo(new Rgb(0, 0, 0)));
    }

    [Test]
    public void A_bitmap_without_pixels_is_refused()
    {
        using var bitmap = new SKBitmap();

        Assert.That(() => bitmap.ToRgbImage(), Throws.ArgumentException.With.Message.Contains("no pixels"));
    }
}
