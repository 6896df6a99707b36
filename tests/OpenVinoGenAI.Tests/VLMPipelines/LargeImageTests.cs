namespace OpenVinoGenAI.Tests;

/// <summary>
/// Large images of one chat that are equal at every place that the library's hash samples: without a guard, the first one's answer is
/// given for all.
/// </summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class LargeImageTests(AttentionBackend backend) : VisionTests(backend)
{
    private const int Scale = 16;
    private const int Chunk = 8;

    // Of an image of 1024x1024, every 16th chunk and the last are sampled.
    private const int Step = 16;

    [Test]
    public void In_one_chat()
    {
        RgbImage red = Enlarge(Red);
        RgbImage blue = Disguise(Enlarge(Blue), red);
        ChatHistory history = [];

        Assert.That(Ask(history, Colour, red), Is.EqualTo("Red."));
        Assert.That(Ask(history, Colour, blue), Is.EqualTo("Blue."));
        Assert.That(Ask(history, Colour, red), Is.EqualTo("Red."));
    }

    [Test]
    public void In_two_chats_of_a_pipeline()
    {
        RgbImage red = Enlarge(Red);
        RgbImage blue = Disguise(Enlarge(Blue), red);
        ChatHistory first = [], second = [];

        Assert.That(Ask(first, Colour, red), Is.EqualTo("Red."));
        Assert.That(Ask(second, Colour, blue), Is.EqualTo("Blue."));
        Assert.That(Ask(first, What).Contains("red", StringComparison.Ordinal));
    }

    [Test]
    public void In_one_tensor()
    {
        RgbImage red = Enlarge(Red);
        ImageTensor both = ImageTensor.FromImages([red, Disguise(Enlarge(Blue), red)]);
        ChatHistory history = [];

        Assert.That(
            Ask(history, "Compare the images.", both),
            Does.Contain("first image shows a red").And.Contain("second image shows a blue"));
    }

    private static RgbImage Enlarge(RgbImage image)
    {
        int width = image.Width * Scale, height = image.Height * Scale;
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++)
        {
            Rgb pixel = image[i % width / Scale, i / width / Scale];
            (pixels[3 * i], pixels[(3 * i) + 1], pixels[(3 * i) + 2]) = (pixel.R, pixel.G, pixel.B);
        }

        return RgbImage.FromPixels(width, height, pixels);
    }

    private static RgbImage Disguise(RgbImage image, RgbImage other)
    {
        byte[] pixels = image.Pixels.ToArray();
        int chunks = pixels.Length / Chunk;
        for (int i = 0; i < chunks; i++)
        {
            if (i % Step == 0 || i == chunks - 1)
            {
                other.Pixels.Slice(i * Chunk, Chunk).CopyTo(pixels.AsSpan(i * Chunk));
            }
        }

        return RgbImage.FromPixels(image.Width, image.Height, pixels);
    }
}
