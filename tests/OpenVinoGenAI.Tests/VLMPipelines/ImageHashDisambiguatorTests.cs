namespace OpenVinoGenAI.Tests;

[NonParallelizable]
internal sealed class ImageHashDisambiguatorTests
{
    private const int Side = 152;
    private const int Bytes = Side * Side * 3;
    private const int CallsBetweenCollections = 500;
    private const int MostGrowth = 96 * 1024;

    [Test]
    public void The_same_image_costs_no_memory_however_often_it_is_given()
    {
        RgbImage image = RgbImage.FromPixels(Side, Side, Noise(1));

        Assert.That(GrowthOver(100_000, _ => image), Is.LessThan(MostGrowth));
    }

    [Test]
    public void The_same_bytes_cost_no_memory_however_often_they_are_given()
    {
        byte[] pixels = Noise(2);

        Assert.That(GrowthOver(20_000, _ => ImageTensor.FromNhwc(pixels, Side, Side, 3)), Is.LessThan(MostGrowth));
    }

    [Test]
    public void Images_that_are_gone_cost_no_memory()
    {
        byte[] pixels = Noise(4);

        Assert.That(
            GrowthOver(
                20_000,
                i =>
                {
                    BitConverter.TryWriteBytes(pixels, i);
                    return ImageTensor.FromNhwc((byte[])pixels.Clone(), Side, Side, 3);
                }),
            Is.LessThan(MostGrowth));
    }

    [Test]
    public void Images_that_differ_between_the_samples_are_told_apart()
    {
        var disambiguator = new ImageHashDisambiguator();
        const int largeSide = 1024;
        byte[][] images = [.. Enumerable.Range(0, 8).Select(i => WithPixel(new byte[largeSide * largeSide * 3], 1001 + (2 * i)))];
        ImageTensor[] given = [.. images.Select(data => ImageTensor.FromNhwc(data, largeSide, largeSide, 3))];
        byte[][] starts = [.. given.Select(image => disambiguator.TellApart(image)[0].Data[..8].ToArray())];

        Assert.That(starts.Select(Convert.ToHexString), Is.Unique);
        GC.KeepAlive(given);
    }

    [Test]
    public void The_same_bytes_are_the_same_image()
    {
        var disambiguator = new ImageHashDisambiguator();
        byte[] pixels = Noise(3);
        ImageTensor first = ImageTensor.FromNhwc(pixels, Side, Side, 3);
        ImageTensor second = ImageTensor.FromNhwc((byte[])pixels.Clone(), Side, Side, 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(disambiguator.TellApart(first)[0].Data.ToArray(), Is.EqualTo(pixels));
            Assert.That(disambiguator.TellApart(second)[0].Data.ToArray(), Is.EqualTo(pixels));
        }
    }

    private static long GrowthOver(int calls, Func<int, ImageTensor> image)
    {
        var disambiguator = new ImageHashDisambiguator();
        Give(disambiguator, CallsBetweenCollections, image);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Give(disambiguator, calls, image);
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(disambiguator);
        return after - before;
    }

    // The collections bound how many images are alive at a time, whatever the collector does by itself.
    private static void Give(ImageHashDisambiguator disambiguator, int calls, Func<int, ImageTensor> image)
    {
        for (int i = 0; i < calls; i++)
        {
            disambiguator.TellApart(image(i));
            if (i % CallsBetweenCollections == 0)
            {
                GC.Collect();
            }
        }
    }

    private static byte[] Noise(int seed)
    {
        var data = new byte[Bytes];
        new Random(seed).NextBytes(data);
        return data;
    }

    // Of an image of this size, the library samples every other 8 bytes.
    private static byte[] WithPixel(byte[] data, int chunk)
    {
        data[(chunk * 8) + 1] = 200;
        return data;
    }
}
