namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>A stop string ends the whole answer: the text, the chunks and the words, also where the answer has several windows of 30 s.</summary>
[TestFixture(true)]
[TestFixture(false)]
internal sealed class StopStringSegmentTests(bool wordTimestamps) : WhisperTests(wordTimestamps)
{
    private bool HasWords => Pipeline.GenerationConfig.WordTimestamps == true;

    [TestCase("en_two.wav")]
    [TestCase("en_long.wav")]
    public void Text_chunks_and_words_end_together(string file)
    {
        AudioClip clip = Clip(file);
        WhisperResult plain = Pipeline.Generate(clip, new() { ReturnTimestamps = true });
        string stop = plain.Text.Substring(plain.Text.Length / 3, 4);
        string expected = plain.Text[..plain.Text.IndexOf(stop, StringComparison.Ordinal)];

        WhisperResult result = Pipeline.Generate(clip, new() { ReturnTimestamps = true, StopStrings = [stop] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(expected));
            AssertEnds(result.Chunks!, plain.Chunks!, chunk => chunk.Text, chunk => chunk.Start, expected);
            Assert.That(result.Words is not null, Is.EqualTo(HasWords));
            if (HasWords)
            {
                AssertEnds(result.Words!, plain.Words!, word => word.Text, word => word.Start, expected);
            }
        }
    }

    [Test]
    public void A_stop_string_that_is_not_there_changes_nothing()
    {
        AudioClip clip = Clip("en_two.wav");
        WhisperResult plain = Pipeline.Generate(clip, new() { ReturnTimestamps = true });

        WhisperResult result = Pipeline.Generate(clip, new() { ReturnTimestamps = true, StopStrings = ["nowhere"] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(plain.Text));
            Assert.That(result.Chunks, Is.EqualTo(plain.Chunks));
            Assert.That(result.Words?.Select(word => word.Text), Is.EqualTo(plain.Words?.Select(word => word.Text)));
        }
    }

    [Test]
    public void A_stop_string_in_the_first_window_saves_the_work_of_the_others_unless_words_are_wanted()
    {
        AudioClip clip = Clip("en_long.wav");
        WhisperResult plain = Pipeline.Generate(clip);

        WhisperResult result = Pipeline.Generate(clip, new() { StopStrings = [plain.Text.Substring(5, 6)] });

        Assert.That(
            result.PerfMetrics.NumGeneratedTokens, HasWords ? Is.EqualTo(plain.PerfMetrics.NumGeneratedTokens) : Is.LessThan(plain.PerfMetrics.NumGeneratedTokens));
    }

    // What is left of the last part stays unless it is white space.
    private static void AssertEnds<T>(
        IReadOnlyList<T> parts, IReadOnlyList<T> plain, Func<T, string> textOf, Func<T, TimeSpan> startOf, string expected)
    {
        Assert.That(string.Concat(parts.Select(textOf)), Is.EqualTo(expected.TrimEnd()).Or.EqualTo(expected));
        Assert.That(parts.Select(startOf), Is.EqualTo(plain.Take(parts.Count).Select(startOf)));
    }
}
