namespace OpenVinoGenAI.Tests;

public sealed class FromPixelsTests
{
    private static readonly byte[] TwoByTwo = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    [Test]
    public void A_image_has_the_size_and_pixels_it_is_made_of()
    {
        RgbImage image = RgbImage.FromPixels(2, 2, TwoByTwo);

        Assert.That((image.Width, image.Height), Is.EqualTo((2, 2)));
        Assert.That(image.Pixels.ToArray(), Is.EqualTo(TwoByTwo));
        Assert.That(image.Memory.ToArray(), Is.EqualTo(TwoByTwo));
        Assert.That(image.ToString(), Is.EqualTo("RgbImage 2x2"));
    }

    [Test]
    public void A_pixel_is_found_by_column_and_row()
    {
        RgbImage image = RgbImage.FromPixels(2, 2, TwoByTwo);

        Assert.That(image[1, 0], Is.EqualTo(new Rgb(4, 5, 6)));
        Assert.That(image[0, 1], Is.EqualTo(new Rgb(7, 8, 9)));
    }

    [Test]
    public void The_image_does_not_change_with_the_array_it_was_made_of()
    {
        byte[] source = [1, 2, 3];
        RgbImage image = RgbImage.FromPixels(1, 1, source);

        source[0] = 99;

        Assert.That(image[0, 0], Is.EqualTo(new Rgb(1, 2, 3)));
    }

    [Test]
    public void Adopting_an_array_copies_nothing()
    {
        byte[] source = [1, 2, 3];

        RgbImage image = RgbImage.Adopt(1, 1, source);

        Assert.That(image.Pixels == source.AsSpan());
    }

    [TestCase(2, 2, 11)]
    [TestCase(2, 2, 13)]
    [TestCase(1, 1, 0)]
    [TestCase(int.MaxValue, int.MaxValue, 3)]
    public void A_wrong_number_of_bytes_is_refused(int width, int height, int bytes) => Assert.That(
        () => RgbImage.FromPixels(width, height, new byte[bytes]),
        Throws.ArgumentException.With.Message.Contains($"but {bytes} are given"));

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    [TestCase(-1, -1)]
    public void A_image_has_at_least_one_pixel(int width, int height) =>
        Assert.That(() => RgbImage.FromPixels(width, height, new byte[3]), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(-1, 0)]
    [TestCase(2, 0)]
    [TestCase(0, -1)]
    [TestCase(0, 2)]
    public void A_place_outside_is_refused(int x, int y) =>
        Assert.That(() => RgbImage.FromPixels(2, 2, TwoByTwo)[x, y], Throws.TypeOf<ArgumentOutOfRangeException>());
}
