namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class PrepareTests
{
    [TestCase(201, 320)]
    [TestCase(319, 320)]
    [TestCase(320, 320)]
    [TestCase(321, 321)]
    [TestCase(16000, 16000)]
    [TestCase(479_999, 479_999)]
    [TestCase(480_000, 480_000)]
    [TestCase(480_159, 480_159)]
    [TestCase(480_160, 480_320)]
    [TestCase(480_161, 480_320)]
    [TestCase(480_319, 480_320)]
    [TestCase(480_320, 480_320)]
    [TestCase(480_479, 480_479)]
    [TestCase(480_480, 480_640)]
    [TestCase(565_156, 565_156)]
    public void Word_timestamps_get_no_window_of_one_frame(int samples, int padded)
    {
        Assert.That(SpeechInput.WordTimestampLength(samples), Is.EqualTo(padded));

        int frames = padded / 160;
        Assert.That(frames, Is.GreaterThanOrEqualTo(2));
        Assert.That(frames <= 3000 || frames % 2 == 0, "a window takes 3000 frames and steps by two");
    }

    [Test]
    public void What_is_right_already_is_not_copied()
    {
        var clip = AudioClip.FromSamples(new float[16000], 16000);

        Assert.That(SpeechInput.Prepare(clip, "audio"), Is.EqualTo(clip.Samples));
    }

    [Test]
    public void Another_rate_is_resampled_before_its_length_counts()
    {
        Assert.That(SpeechInput.Prepare(AudioClip.FromSamples(new float[101], 8000), "audio").Length, Is.EqualTo(202));
        Assert.That(
            () => SpeechInput.Prepare(AudioClip.FromSamples(new float[600], 48000), "audio"),
            Throws.ArgumentException.With.Message.Contain("200 samples at 16000 Hz"));
    }

    [Test]
    public void A_bad_sample_has_its_index_in_the_callers_own_clip()
    {
        float[] samples = new float[48000];
        samples[30_001] = float.NaN;

        Assert.That(
            () => SpeechInput.Prepare(AudioClip.FromSamples(samples, 48000), "audio"),
            Throws.ArgumentException.With.Message.Contain("Sample 30001 "));
    }
}
