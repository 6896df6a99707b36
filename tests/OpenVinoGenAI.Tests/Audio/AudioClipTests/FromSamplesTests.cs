namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class FromSamplesTests
{
    [Test]
    public void Samples_are_wrapped_without_a_copy()
    {
        float[] samples = [0.1f, 0.2f, 0.3f];

        var clip = AudioClip.FromSamples(samples, 16000);

        Assert.That(clip.SampleRate, Is.EqualTo(16000));
        Assert.That(clip.Samples, Is.EqualTo(new ReadOnlyMemory<float>(samples)));
    }

    [Test]
    public void Whisper_takes_the_same_memory_when_the_rate_is_right()
    {
        var clip = AudioClip.FromSamples(new float[100], AudioClip.WhisperSampleRate);

        Assert.That(clip.Resample(16000), Is.SameAs(clip));
        Assert.That(clip.ToWhisperSamples(), Is.EqualTo(clip.Samples));
    }

    [Test]
    public void Sixteen_bit_samples_are_scaled_to_full_scale()
    {
        var clip = AudioClip.FromPcm16([-32768, 0, 16384, 32767], 48000);

        Assert.That(clip.SampleRate, Is.EqualTo(48000));
        Assert.That(clip.Samples.ToArray(), Is.EqualTo(new[] { -1, 0, 0.5f, 32767 / 32768f }));
    }

    [Test]
    public void Channels_are_mixed_to_their_mean()
    {
        Assert.That(AudioClip.FromPcm16([16384, 0, -32768, 0], 8000, channels: 2).Samples.ToArray(), Is.EqualTo(new[] { 0.25f, -0.5f }));
        Assert.That(AudioClip.FromInterleaved([1, 0.5f, 0, 0, 0, -0.75f], 8000, 3).Samples.ToArray(), Is.EqualTo(new[] { 0.5f, -0.25f }));
        Assert.That(AudioClip.FromInterleaved([1, 0.5f], 8000, 1).Samples.ToArray(), Is.EqualTo(new[] { 1, 0.5f }));
    }

    [Test]
    public void Part_of_a_frame_is_refused()
    {
        Assert.That(() => AudioClip.FromPcm16([1, 2, 3], 8000, channels: 2), Throws.ArgumentException.With.Message.Contain("2 channels"));
        Assert.That(() => AudioClip.FromInterleaved([1, 2, 3, 4], 8000, 3), Throws.ArgumentException.With.Message.Contain("3 channels"));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void There_must_be_a_channel(int channels) =>
        Assert.That(
            () => AudioClip.FromInterleaved([1], 8000, channels),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("channels"));

    [TestCase(int.MinValue)]
    [TestCase(0)]
    [TestCase(999)]
    [TestCase(1_536_001)]
    public void A_rate_out_of_range_is_refused(int rate)
    {
        var clip = AudioClip.FromSamples(new float[1], 8000);

        Assert.That(() => AudioClip.FromSamples(new float[1], rate), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => AudioClip.FromPcm16([1], rate), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => clip.Resample(rate), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

}
