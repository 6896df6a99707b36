namespace OpenVinoGenAI.Tests;

public sealed class LoadTests
{
    private const string Photo = "images/photo_640x480.jpg";

    private static string PhotoPath => ImageFiles.Own(Photo);

    [Test]
    public async Task Every_way_to_load_gives_the_same_image()
    {
        RgbImage expected = ImageFile.Load(ImageFiles.ReadOwn(Photo));

        ImageAssert.AreEqual(ImageFile.Load(PhotoPath), expected);
        ImageAssert.AreEqual(await ImageFile.LoadAsync(PhotoPath), expected);
        using FileStream stream = File.OpenRead(PhotoPath);
        ImageAssert.AreEqual(ImageFile.Load(stream), expected);
        stream.Position = 0;
        ImageAssert.AreEqual(await ImageFile.LoadAsync(stream), expected);
        Assert.That(stream.CanRead, "the stream stays open");
    }

    [Test]
    public async Task A_stream_need_not_seek_and_may_give_a_byte_at_a_time()
    {
        byte[] file = ImageFiles.ReadOwn("images/red_circle.png");
        RgbImage expected = ImageFile.Load(file);

        ImageAssert.AreEqual(ImageFile.Load(new DripStream(file)), expected);
        ImageAssert.AreEqual(await ImageFile.LoadAsync(new DripStream(file)), expected);
    }

    [Test]
    public void A_stream_is_read_from_its_position()
    {
        byte[] file = ImageFiles.ReadOwn("images/red_circle.png");
        using var stream = new MemoryStream([1, 2, 3, .. file]) { Position = 3 };

        ImageAssert.AreEqual(ImageFile.Load(stream), ImageFile.Load(file));
    }

    [Test]
    public void What_is_no_image_is_refused_after_its_first_bytes()
    {
        var stream = new DripStream([.. "MZ this is a program"u8, .. new byte[1000]]);

        Assert.That(() => ImageFile.Load(stream), Throws.TypeOf<ImageFormatException>().With.Message.Contains("starts with the bytes 4D5A"));
        Assert.That(stream.Given, Is.LessThan(17));
    }

    [Test]
    public void A_stream_that_goes_on_and_on_is_left()
    {
        var options = new ImageLoadOptions { MaxFileBytes = 1_000_000 };
        byte[] endless = new byte[40 * 1024 * 1024];
        "BM"u8.CopyTo(endless);

        Assert.That(() => ImageFile.Load(new TrickleStream(endless, most: 70_000), options), Throws.TypeOf<ImageFormatException>().With.Message.Contains("more than 1000000 bytes, the limit of ImageLoadOptions.MaxFileBytes"));
    }

    [Test]
    public void A_missing_file_is_named()
    {
        Assert.That(() => ImageFile.Load("no such image.png"), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("no such image.png"));
        Assert.That(() => ImageFile.LoadAsync("no such image.png"), Throws.TypeOf<FileNotFoundException>());
    }

    [Test]
    public void A_bad_file_is_named_when_loaded_asynchronously()
    {
        string path = ImageFiles.Own("images/bad/text.png");

        Assert.That(() => ImageFile.LoadAsync(path), Throws.TypeOf<ImageFormatException>().With.Message.Contains(path));
    }

    [Test]
    public void A_cancelled_token_ends_the_loading() => Assert.That(
        () => ImageFile.LoadAsync(PhotoPath, cancellationToken: new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Missing_arguments_are_refused_at_once()
    {
        Assert.That(() => ImageFile.Load((string)null!), Throws.ArgumentNullException);
        Assert.That(() => ImageFile.Load((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => { _ = ImageFile.LoadAsync((string)null!); }, Throws.ArgumentNullException);
        Assert.That(() => { _ = ImageFile.LoadAsync((Stream)null!); }, Throws.ArgumentNullException);
    }

    /// <summary>A stream that cannot seek and gives one byte at a time.</summary>
    private sealed class DripStream(byte[] data) : MemoryStream(data)
    {
        public int Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            int read = base.Read(buffer[..Math.Min(1, buffer.Length)]);
            Given += read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));
    }
}
