namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>Every readable recording gives its transcript, whatever its format.</summary>
[Category("Golden")]
internal sealed class TranscriptTests : WhisperTests
{
    private static IEnumerable<AudioCase> Spoken => AudioCase.Readable.Where(file => file.Transcript is not null);

    [TestCaseSource(nameof(Spoken))]
    public void A_recording_gives_what_was_spoken(AudioCase file)
    {
        WhisperResult result = Pipeline.Generate(AudioClip.Load(file.FilePath), new() { ReturnTimestamps = true });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text.Trim(), Is.EqualTo(file.Transcript));
            Assert.That(result.Language, Is.EqualTo(file.Language));
        }
    }
}
