namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class SrtTests
{
    [Test]
    public void Cues_are_numbered_and_parted_by_a_blank_line()
    {
        SubtitleCue[] cues = [Cue(0, 1.62, " Good morning."), Cue(2.12, 3.76, "Gray sky.")];

        Assert.That(SubtitleWriter.ToSrt(cues), Is.EqualTo("""
            1
            00:00:00,000 --> 00:00:01,620
            Good morning.

            2
            00:00:02,120 --> 00:00:03,760
            Gray sky.

            """));
    }

    [Test]
    public void Texts_are_written_as_they_are() =>
        Assert.That(Body("Tom & <Jerry> --> run"), Is.EqualTo("Tom & <Jerry> --> run\n"));

    [TestCase("one\ntwo", "one\ntwo\n")]
    [TestCase("one\r\ntwo\rthree", "one\ntwo\nthree\n")]
    [TestCase("one\n\n \t\n\r\n\r\rtwo\n", "one\ntwo\n", TestName = "Blank lines, which would end the cue, are left out")]
    [TestCase("  one  \n  two  ", "one\ntwo\n")]
    public void Lines_stay_lines(string text, string expected) => Assert.That(Body(text), Is.EqualTo(expected));

    [Test]
    public void A_cue_without_text_takes_no_number()
    {
        SubtitleCue[] cues = [Cue(0, 1, "one"), Cue(1, 2, " \n "), Cue(2, 3, ""), Cue(3, 4, "four")];

        Assert.That(SubtitleWriter.ToSrt(cues), Does.Contain("\n2\n00:00:03,000 --> 00:00:04,000\nfour\n").And.Not.Contain("\n3\n"));
    }

    [Test]
    public void Cues_come_in_the_order_of_their_starts()
    {
        string text = SubtitleWriter.ToSrt([Cue(5, 6, "late"), Cue(1, 9, "early"), Cue(1, 2, "second of two")]);

        Assert.That(string.Join('|', text.Split('\n').Where((_, i) => i % 4 == 2)), Is.EqualTo("early|second of two|late"));
    }

    [Test]
    public void No_cues_are_no_text() => Assert.That(SubtitleWriter.ToSrt([]), Is.Empty);

    [Test]
    public void The_writer_chooses_no_line_ends_of_its_own()
    {
        using var writer = new StringWriter { NewLine = "\r\n" };

        SubtitleWriter.WriteSrt(writer, [Cue(0, 1, "one")]);

        Assert.That(writer.ToString(), Does.Not.Contain('\r'));
    }

    private static SubtitleCue Cue(double start, double end, string text) =>
        new(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), text);

    private static string Body(string text) => SubtitleWriter.ToSrt([Cue(0, 1, text)])["1\n00:00:00,000 --> 00:00:01,000\n".Length..];
}
