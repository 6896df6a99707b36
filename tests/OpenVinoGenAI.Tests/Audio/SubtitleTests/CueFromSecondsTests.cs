namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class CueFromSecondsTests
{
    private static readonly TimeSpan SoundEnd = TimeSpan.FromSeconds(10);

    [Test]
    public void Known_times_are_taken_as_they_are() =>
        Assert.That(
            SubtitleCue.FromSeconds(1.5, 12, "x", SoundEnd),
            Is.EqualTo(new SubtitleCue(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(12), "x")));

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void An_unknown_end_is_the_end_of_the_sound(double end) =>
        Assert.That(SubtitleCue.FromSeconds(1.5, end, "x", SoundEnd).End, Is.EqualTo(SoundEnd));

    [Test]
    public void An_unknown_end_never_comes_before_the_start() =>
        Assert.That(SubtitleCue.FromSeconds(11, -1, "x", SoundEnd).End, Is.EqualTo(TimeSpan.FromSeconds(11)));

    [TestCase(-0.01, 1, "start")]
    [TestCase(double.NaN, 1, "start")]
    [TestCase(1, double.PositiveInfinity, "end")]
    [TestCase(1e12, 1e12, "start")]
    public void Times_that_are_no_times_are_refused(double start, double end, string parameter) =>
        Assert.That(
            () => SubtitleCue.FromSeconds(start, end, "x", SoundEnd),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(parameter));
}
