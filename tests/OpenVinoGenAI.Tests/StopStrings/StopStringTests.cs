namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>
/// In every pipeline and mode a stop string ends the text at its first character (or its last, when it is included), in results and in streams:
/// what is expected comes from the text without stop strings, by one rule.
/// </summary>
[TestFixtureSource(nameof(Subjects))]
[TestFixtureSource(nameof(LongSubjects), Category = LongForm.Category)]
internal sealed class StopStringTests(string subject)
{
    private static readonly GenerationConfig Unstopped = new();

    private StopSubject _subject = null!;
    private StopAnswer _plain = null!;

    private static IEnumerable<string> Subjects() => StopSubjects.All.Keys.Except(LongSubjects());

    // As much work as all others.
    private static IEnumerable<string> LongSubjects() => [StopSubjects.LongSpeech];

    // The names do not depend on the text.
    private static IEnumerable<string> Samples() => StopStringOracle.Samples("a text that is long enough for every sample").Keys;

    [OneTimeSetUp]
    public void Load()
    {
        _subject = StopSubjects.All[subject]();
        _plain = _subject.Generate(Unstopped);
        Assert.That(_plain.Texts[0], Has.Length.GreaterThan(20));
    }

    [OneTimeTearDown]
    public void Free() => _subject?.Dispose();

    [Test]
    public void Results_and_streams_end_at_the_stop_string([ValueSource(nameof(Samples))] string sample, [Values] bool include)
    {
        string[] stops = StopStringOracle.Samples(_plain.Texts[0])[sample];

        var config = new GenerationConfig { StopStrings = stops, IncludeStopStrInOutput = include };

        StopAnswer answer = _subject.Generate(config);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Texts, Is.EqualTo(_plain.Texts.Select(text => StopStringOracle.Cut(text, stops, include))));
            Assert.That(
                answer.Reasons,
                Is.EqualTo(_plain.Reasons?.Select((reason, i) => StopStringOracle.IsHit(_plain.Texts[i], stops) ? FinishReason.Stop : reason)));
            if (_subject.CanStream)
            {
                Assert.That(_subject.Stream(config), Is.EqualTo(answer.Texts[0]), "the pieces of a stream");
            }
        }
    }

    [Test]
    public void The_next_answer_is_not_touched()
    {
        _subject.Generate(new() { StopStrings = [_plain.Texts[0][..2]] });

        Assert.That(_subject.Generate(Unstopped).Texts, Is.EqualTo(_plain.Texts));
    }
}
