namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>Audio that the library would misunderstand, or refuse with a message about something else.</summary>
internal sealed class SpeechErrorTests : WhisperTests
{
    private static readonly float[] TooShort = new float[200];

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return new TestCaseData(Array.Empty<float>(), "The audio is empty");
        yield return new TestCaseData(TooShort, "The audio is too short: 200 samples");
        yield return new TestCaseData(With(float.NaN), "Sample 7 of the audio is NaN");
        yield return new TestCaseData(With(float.PositiveInfinity), "Sample 7 of the audio is Infinity");
        yield return new TestCaseData(With(float.NegativeInfinity), "Sample 7 of the audio is -Infinity");
        yield return new TestCaseData(With(12_000), "full scale is [-1, 1]");
    }

    [TestCaseSource(nameof(Bad))]
    public void Bad_samples_are_refused_at_once(float[] samples, string message)
    {
        var clip = AudioClip.FromSamples(samples, AudioClip.WhisperSampleRate);
        Action[] calls =
        [
            () => Pipeline.Generate(samples),
            () => Pipeline.Generate(clip),
            () => Pipeline.Generate(samples, null, Recorder),
            () => _ = Pipeline.GenerateAsync(samples),
            () => _ = Pipeline.GenerateAsync(clip),
            () => _ = Pipeline.StreamAsync(samples),
            () => _ = Pipeline.StreamAsync(clip),
        ];

        using (Assert.EnterMultipleScope())
        {
            foreach (Action call in calls)
            {
                Assert.That(() => call(), Throws.ArgumentException.With.Message.Contain(message));
            }
        }
    }

    [Test]
    public void The_shortest_audio_is_heard() => Assert.That(Pipeline.Generate(new float[201]).Texts, Has.Count.EqualTo(1));

    private static StreamingStatus Recorder(string piece) => StreamingStatus.Running;

    private static float[] With(float bad)
    {
        float[] samples = new float[16_000];
        samples[7] = bad;
        return samples;
    }
}
