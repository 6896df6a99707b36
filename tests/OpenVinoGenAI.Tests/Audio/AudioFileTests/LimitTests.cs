using static OpenVinoGenAI.Tests.WavBuilder;

namespace OpenVinoGenAI.Tests;

/// <summary>Limits, progress and cancellation.</summary>
[TestFixture]
internal sealed class LimitTests
{
    private static readonly byte[] Wav = Riff(Format(Pcm, 1, 16000, 16), Chunk("data", new byte[4 * 1024 * 1024]));

    [Test]
    public void More_samples_than_the_limit_are_refused_before_they_are_read()
    {
        var options = new AudioLoadOptions { MaxSamples = 1000 };
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(
            () => AudioFile.Load(new MemoryStream(Wav), options),
            Throws.TypeOf<AudioFormatException>().With.Message.Contains("more than 1000 samples, the limit of AudioLoadOptions.MaxSamples"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1024 * 1024));
    }

    [TestCase("x.mp3")]
    [TestCase("x.ogg")]
    public void A_compressed_file_stops_at_the_limit(string name) => Assert.That(
        () => AudioFile.Load(FieldFileTests.PathOf(name), new() { MaxSamples = 1000 }),
        Throws.TypeOf<AudioFormatException>().With.Message.Contains("more than 1000 samples"));

    [Test]
    public void A_larger_file_than_the_limit_is_refused([Values] bool canSeek)
    {
        using Stream stream = canSeek ? new MemoryStream(Wav) : new TrickleStream(Wav, most: 5000);

        Assert.That(
            () => AudioFile.Load(stream, new() { MaxFileBytes = 100_000 }),
            Throws.TypeOf<AudioFormatException>().With.Message.Contains("more than 100000 bytes, the limit of AudioLoadOptions.MaxFileBytes"));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void An_impossible_limit_is_refused(int limit)
    {
        Assert.That(() => new AudioLoadOptions { MaxSamples = limit }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new AudioLoadOptions { MaxFileBytes = limit }, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Progress_rises_to_one()
    {
        var parts = new Received();

        AudioFile.Load(new MemoryStream(Wav), progress: parts);

        Assert.That(parts.Values, Is.Ordered.And.Count.GreaterThan(20));
        Assert.That(parts.Values[^1], Is.EqualTo(1));
    }

    [TestCase("wav")]
    [TestCase("x.mp3")]
    [TestCase("x.ogg")]
    public void A_file_is_left_in_the_middle_when_cancelled(string name)
    {
        using var source = new CancellationTokenSource();
        var cancel = new Received { Receive = _ => source.Cancel() };
        byte[] file = name == "wav" ? Wav : File.ReadAllBytes(FieldFileTests.PathOf(name));

        Assert.That(
            () => AudioFile.Load(new MemoryStream(file), progress: cancel, cancellationToken: source.Token),
            Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(source.Token));
    }

    [TestCase("x.aiff")]
    [TestCase("x.mp3")]
    [TestCase("x.ogg")]
    [TestCase("base.wav")]
    public void An_error_of_the_stream_stays_what_it_is(string name)
    {
        using var stream = new FailingStream(File.ReadAllBytes(FieldFileTests.PathOf(name)));

        Assert.That(() => AudioFile.Load(stream), Throws.TypeOf<IOException>().With.Message.EqualTo("the disk is on fire"));
    }

    private sealed class Received : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public Action<double> Receive { get; init; } = _ => { };

        public void Report(double value)
        {
            Values.Add(value);
            Receive(value);
        }
    }

    private sealed class FailingStream(byte[] file) : MemoryStream(file)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position < 4000 ? base.Read(buffer, offset, Math.Min(count, 1000)) : throw new IOException("the disk is on fire");
    }
}
