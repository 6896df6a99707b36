using NAudio.Wave;
using NAudio.Wave.SampleProviders;

namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class NAudioExtensionsTests
{
    [Test]
    public void Samples_of_a_chain_become_a_clip()
    {
        var tone = new SignalGenerator(44100, 2) { Frequency = 440, Gain = 0.5 };

        var clip = tone.Take(TimeSpan.FromSeconds(0.5)).ToAudioClip();

        Assert.That((clip.SampleRate, clip.Samples.Length), Is.EqualTo((44100, 22050)));
        Assert.That(Signal.Measure(clip.Samples.Span, 440, 44100, 0).Amplitude, Is.EqualTo(0.5).Within(0.001));
    }

    [Test]
    public void A_source_without_end_is_read_for_a_while()
    {
        var clip = new SignalGenerator(16000, 1).ToAudioClip(TimeSpan.FromSeconds(0.25));

        Assert.That(clip.Samples.Length, Is.EqualTo(4000));
    }

    [Test]
    public void A_wave_stream_becomes_a_clip()
    {
        string path = FieldFileTests.PathOf("base.wav");
        using var reader = new WaveFileReader(path);

        Assert.That(reader.ToAudioClip().Samples.Span.SequenceEqual(AudioFile.Load(path).Samples.Span));
    }

    [Test]
    public void The_buffer_of_a_microphone_becomes_a_clip()
    {
        var buffer = new BufferedWaveProvider(new WaveFormat(48000, 16, 2));
        buffer.AddSamples([0, 64, 0, 64, 0, 192, 0, 192], 0, 8);

        var clip = buffer.ToAudioClip(TimeSpan.FromTicks(3 * TimeSpan.TicksPerSecond / 48000));

        Assert.That(clip.Samples.ToArray(), Is.EqualTo(new[] { 0.5f, -0.5f, 0 }), "it goes on with silence");
    }

    [Test]
    public void A_source_of_both_kinds_is_read_as_samples()
    {
        var reader = new ReaderOfBothKinds(new SignalGenerator(16000, 1) { Gain = 0 });

        Assert.That(reader.ToAudioClip(TimeSpan.FromSeconds(0.5)).Samples.Length, Is.EqualTo(8000));
    }

    [Test]
    public void Cancellation_and_wrong_arguments_are_noticed()
    {
        var endless = new SignalGenerator(16000, 1);
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.That(() => endless.ToAudioClip(cancellationToken: source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => endless.ToAudioClip(TimeSpan.FromSeconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SignalGenerator(500, 1).ToAudioClip(TimeSpan.FromSeconds(1)), Throws.ArgumentException.With.Message.Contains("500 Hz"));
        Assert.That(() => ((ISampleProvider)null!).ToAudioClip(), Throws.ArgumentNullException);
        Assert.That(() => ((IWaveProvider)null!).ToAudioClip(), Throws.ArgumentNullException);
    }

    // As NAudio's AudioFileReader for Windows.
    private sealed class ReaderOfBothKinds(ISampleProvider samples) : IWaveProvider, ISampleProvider
    {
        public WaveFormat WaveFormat => samples.WaveFormat;

#if NET9_0_OR_GREATER
        public int Read(Span<float> buffer) => samples.Read(buffer);

        public int Read(Span<byte> buffer) => throw new NotSupportedException();
#else
        public int Read(float[] buffer, int offset, int count) => samples.Read(buffer, offset, count);

        public int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
#endif
    }
}
