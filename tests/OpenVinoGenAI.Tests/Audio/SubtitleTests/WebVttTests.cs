namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class WebVttTests
{
    [Test]
    public void A_file_has_its_header_and_its_cues()
    {
        SubtitleCue[] cues =
        [
            new(TimeSpan.Zero, TimeSpan.FromSeconds(1.62), " Good\nmorning."),
            new(TimeSpan.FromHours(100), TimeSpan.FromHours(101), "Late."),
        ];

        Assert.That(SubtitleWriter.ToWebVtt(cues), Is.EqualTo("""
            WEBVTT

            00:00:00.000 --> 00:00:01.620
            Good
            morning.

            100:00:00.000 --> 101:00:00.000
            Late.

            """));
    }

    [TestCase("Tom & Jerry", "Tom &amp; Jerry")]
    [TestCase("&amp;", "&amp;amp;")]
    [TestCase("a <b> c", "a &lt;b&gt; c")]
    [TestCase("this --> that", "this --&gt; that")]
    [TestCase("Où est la gare ? 駅 🚉", "Où est la gare ? 駅 🚉")]
    public void Markup_is_escaped(string text, string expected) =>
        Assert.That(SubtitleWriter.ToWebVtt([new(TimeSpan.Zero, TimeSpan.FromSeconds(1), text)]), Does.EndWith($"\n{expected}\n"));

    [Test]
    public void No_cues_are_an_empty_file() => Assert.That(SubtitleWriter.ToWebVtt([]), Is.EqualTo("WEBVTT\n"));
}
