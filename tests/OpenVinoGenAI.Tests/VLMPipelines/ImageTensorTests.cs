namespace OpenVinoGenAI.Tests;

internal sealed class ImageTensorTests
{
    private static readonly int[][] WrongShapes =
    [
        [], [2], [2, 2], [1, 1, 2, 2, 3], [3, 2, 2], [1, 3, 2, 2], [2, 2, 4], [2, 2, 1], [2, 2, 2], [0, 2, 2, 3], [2, 0, 3], [-1, -4, 3],
        [2, 3, 3], [1, 2, 1, 3], [int.MaxValue, int.MaxValue, int.MaxValue, 3], [65536, 65536, 3],
    ];

    [TestCaseSource(nameof(WrongShapes))]
    public void A_shape_that_gives_wrong_answers_is_refused(int[] shape) => Assert.That(
        () => ImageTensor.FromNhwc(new byte[12], shape), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void One_image()
    {
        ImageTensor tensor = ImageTensor.FromNhwc(new byte[2 * 4 * 3], 2, 4, 3);

        Assert.That((tensor.Count, tensor.Height, tensor.Width), Is.EqualTo((1, 2, 4)));
    }

    [Test]
    public void Several_images()
    {
        ImageTensor tensor = ImageTensor.FromNhwc(new byte[5 * 2 * 4 * 3], 5, 2, 4, 3);

        Assert.That((tensor.Count, tensor.Height, tensor.Width), Is.EqualTo((5, 2, 4)));
    }

    [Test]
    public void Images_of_one_size_are_put_together()
    {
        RgbImage first = RgbImage.FromPixels(1, 1, [1, 2, 3]);
        RgbImage second = RgbImage.FromPixels(1, 1, [4, 5, 6]);

        Assert.That(ImageTensor.FromImages([first, second]).Data.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6 }));
        Assert.That(() => ImageTensor.FromImages([first, RgbImage.FromPixels(2, 1, new byte[6])]), Throws.ArgumentException);
        Assert.That(() => ImageTensor.FromImages([]), Throws.ArgumentException);
    }

    [Test]
    public void Images_convert_to_inputs()
    {
        RgbImage image = RgbImage.FromPixels(1, 1, [1, 2, 3]);
        VisionInputs one = image;
        VisionInputs array = new[] { image, image };
        VisionInputs list = new List<RgbImage> { image };
        VisionInputs expression = [image, ImageTensor.FromImage(image), image];

        Assert.That((int[])[one.Count, array.Count, list.Count, expression.Count], Is.EqualTo((int[])[1, 2, 1, 3]));
        Assert.That(() => VisionInputs.Create([null!]), Throws.ArgumentNullException);
    }
}
