namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class SliceTests
{
    private static readonly AudioClip Clip = AudioClip.FromSamples(Enumerable.Range(0, 8000).Select(i => i / 8000f).ToArray(), 8000);

    [Test]
    public void A_part_is_a_view_of_the_same_memory()
    {
        AudioClip part = Clip.Slice(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));

        Assert.That(part.SampleRate, Is.EqualTo(8000));
        Assert.That(part.Samples, Is.EqualTo(Clip.Samples[2000..6000]));
        Assert.That(Clip.Slice(TimeSpan.FromSeconds(0.75)).Samples, Is.EqualTo(Clip.Samples[6000..]));
    }

    [Test]
    public void Times_are_rounded_to_the_nearest_sample()
    {
        // A sample lasts 125 us.
        Assert.That(Clip.Slice(TimeSpan.FromMicroseconds(60)).Samples.Length, Is.EqualTo(8000));
        Assert.That(Clip.Slice(TimeSpan.FromMicroseconds(65)).Samples.Length, Is.EqualTo(7999));
    }

    [Test]
    public void Parts_that_follow_each_other_make_up_the_clip()
    {
        var third = TimeSpan.FromSeconds(1 / 3.0);

        AudioClip[] parts = [Clip.Slice(TimeSpan.Zero, third), Clip.Slice(third, third), Clip.Slice(2 * third)];

        Assert.That(parts.SelectMany(part => part.Samples.ToArray()), Is.EqualTo(Clip.Samples.ToArray()));
    }

    [TestCase(1000)]
    [TestCase(44100)]
    [TestCase(1_535_999)]
    public void The_whole_duration_is_the_whole_clip(int rate)
    {
        for (int samples = 0; samples < 100; samples++)
        {
            var clip = AudioClip.FromSamples(new float[samples], rate);

            Assert.That(clip.Duration.TotalSeconds, Is.EqualTo((double)samples / rate).Within(1e-7));
            Assert.That(clip.Slice(TimeSpan.Zero, clip.Duration).Samples.Length, Is.EqualTo(samples));
            Assert.That(clip.Slice(clip.Duration).Samples.Length, Is.Zero);
        }
    }

    [TestCase(-0.001, 0.5, "start")]
    [TestCase(1.001, 0, "start")]
    [TestCase(0.5, -0.1, "duration")]
    [TestCase(0.5, 0.501, "duration")]
    [TestCase(0, 922337203685.0, "duration")]
    public void A_part_outside_the_clip_is_refused(double start, double duration, string parameter) =>
        Assert.That(
            () => Clip.Slice(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(duration)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(parameter));

    [Test]
    public void The_text_names_duration_and_rate() => Assert.That(Clip.ToString(), Is.EqualTo("1 s at 8000 Hz"));
}
