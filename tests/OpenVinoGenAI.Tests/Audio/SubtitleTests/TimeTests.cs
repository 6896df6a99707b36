namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class TimeTests
{
    [TestCase(0, "00:00:00,000")]
    [TestCase(0.0004999, "00:00:00,000")]
    [TestCase(0.0005, "00:00:00,001")]
    [TestCase(59.9994, "00:00:59,999")]
    [TestCase(59.9996, "00:01:00,000")]
    [TestCase(3599.9999, "01:00:00,000")]
    [TestCase(359_999.9999, "100:00:00,000")]
    [TestCase(36_000_000.001, "10000:00:00,001")]
    public void Times_are_rounded_to_milliseconds(double seconds, string expected)
    {
        var start = TimeSpan.FromSeconds(seconds);

        Assert.That(SubtitleWriter.ToSrt([new(start, start + TimeSpan.FromSeconds(1), "x")]), Does.StartWith($"1\n{expected} --> "));
    }

    [TestCase(0)]
    [TestCase(0.0002)]
    public void A_cue_lasts_at_least_a_millisecond(double seconds)
    {
        var start = TimeSpan.FromSeconds(7);

        Assert.That(
            SubtitleWriter.ToWebVtt([new(start, start + TimeSpan.FromSeconds(seconds), "x")]),
            Does.Contain("00:00:07.000 --> 00:00:07.001"));
    }

    [Test]
    public void The_longest_times_there_are_can_be_written() =>
        Assert.That(
            SubtitleWriter.ToSrt([new(TimeSpan.MaxValue, TimeSpan.MaxValue, "x")]),
            Does.StartWith("1\n256204778:48:05,478 --> 256204778:48:05,479\n"));

    [TestCase(-0.001, 1, "Cue 1 starts at -00:00:00.0010000, before 0")]
    [TestCase(2, 1, "Cue 1 ends at 00:00:01, before its start at 00:00:02")]
    [TestCase(0, -1, "Cue 1 ends at -00:00:01, before its start")]
    public void Negative_and_reversed_times_are_refused_and_nothing_is_written(double start, double end, string problem)
    {
        var fine = new SubtitleCue(TimeSpan.Zero, TimeSpan.FromSeconds(1), "fine");
        SubtitleCue[] cues = [fine, new(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), "x")];
        using var writer = new StringWriter();

        Assert.That(() => SubtitleWriter.WriteSrt(writer, cues), Throws.ArgumentException.With.Message.Contain(problem));
        Assert.That(() => SubtitleWriter.WriteWebVtt(writer, cues), Throws.ArgumentException.With.Message.Contain(problem));
        Assert.That(writer.ToString(), Is.Empty);
    }

    [Test]
    public void A_cue_needs_a_text() =>
        Assert.That(() => SubtitleWriter.ToSrt([default]), Throws.ArgumentException.With.Message.Contain("Cue 0 has no text"));

    [Test]
    public void Null_is_refused()
    {
        Assert.That(() => SubtitleWriter.ToSrt(null!), Throws.ArgumentNullException);
        Assert.That(() => SubtitleWriter.WriteSrt(null!, []), Throws.ArgumentNullException);
        Assert.That(() => SubtitleWriter.WriteWebVtt(null!, []), Throws.ArgumentNullException);
    }
}
