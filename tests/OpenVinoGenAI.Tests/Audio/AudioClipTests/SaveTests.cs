using System.Buffers.Binary;

namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class SaveTests
{
    private static readonly float[] Samples = [-1, -0.5f, 0, 1 / 32768f, 0.25f, 32767 / 32768f];

    [Test]
    public void What_is_saved_is_loaded_again([Values] WavSampleFormat format, [Values(8000, 44100, 1_536_000)] int rate)
    {
        AudioClip loaded = RoundTrip(AudioClip.FromSamples(Samples, rate), format);

        Assert.That(loaded.SampleRate, Is.EqualTo(rate));
        Assert.That(loaded.Samples.ToArray(), Is.EqualTo(Samples));
    }

    [Test]
    public void A_recording_of_16_bits_is_saved_byte_for_byte()
    {
        AudioCase file = AudioCase.Readable.First(file => file is { Bits: 16, Channels: 1, Note: null });
        using var saved = new MemoryStream();

        AudioFile.Load(file.FilePath).Save(saved);

        Assert.That(saved.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(file.FilePath)));
    }

    [Test]
    public void More_samples_than_a_block_are_saved([Values] WavSampleFormat format)
    {
        float[] samples = [.. Enumerable.Range(0, 40_001).Select(i => (i % 65536 / 32768f) - 1)];

        Assert.That(RoundTrip(AudioClip.FromSamples(samples, 16000), format).Samples.Span.SequenceEqual(samples));
    }

    [Test]
    public void Sixteen_bits_clip_what_is_too_loud_and_floats_do_not()
    {
        var clip = AudioClip.FromSamples(new[] { -2f, 1f, 3e38f, float.PositiveInfinity }, 16000);

        const float Loudest = 32767 / 32768f;
        Assert.That(RoundTrip(clip, WavSampleFormat.Pcm16).Samples.ToArray(), Is.EqualTo(new[] { -1, Loudest, Loudest, Loudest }));

        var finite = AudioClip.FromSamples(clip.Samples[..3], 16000);
        Assert.That(RoundTrip(finite, WavSampleFormat.IeeeFloat).Samples.ToArray(), Is.EqualTo(new[] { -2f, 1f, 3e38f }));
    }

    [Test]
    public void Sizes_in_the_header_are_right([Values] WavSampleFormat format)
    {
        using var stream = new MemoryStream();

        AudioClip.FromSamples(Samples, 16000).Save(stream, format);

        byte[] file = stream.ToArray();
        int sampleBytes = format == WavSampleFormat.Pcm16 ? 2 : 4;
        Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(4)), Is.EqualTo(file.Length - 8));
        Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(28)), Is.EqualTo(16000 * sampleBytes), "bytes per second");
        int data = file.AsSpan().IndexOf("data"u8);
        Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(data + 4)), Is.EqualTo(file.Length - data - 8));
    }

    [Test]
    public void NaN_has_no_16_bit_value_and_leaves_no_file()
    {
        var clip = AudioClip.FromSamples(new[] { 0, float.NaN }, 16000);
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".wav");

        Assert.That(() => clip.Save(path), Throws.InvalidOperationException.With.Message.Contain("Sample 1"));
        Assert.That(path, Does.Not.Exist);
    }

    [Test]
    public void An_unknown_format_is_refused() =>
        Assert.That(
            () => AudioClip.FromSamples(Samples, 16000).Save(Stream.Null, (WavSampleFormat)7),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_file_is_written_and_replaced()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".wav");
        try
        {
            AudioClip.FromSamples(new float[100], 16000).Save(path);
            AudioClip.FromSamples(Samples, 16000).Save(path);

            Assert.That(AudioFile.Load(path).Samples.ToArray(), Is.EqualTo(Samples));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static AudioClip RoundTrip(AudioClip clip, WavSampleFormat format)
    {
        using var stream = new MemoryStream();
        clip.Save(stream, format);
        stream.Position = 0;
        return AudioFile.Load(stream);
    }
}
