namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>Every readable recording gives its transcript, whatever its format.</summary>
[Category("Golden")]
internal sealed class TranscriptTests : WhisperTests
{
    private static IEnumerable<AudioCase> Spoken => AudioCase.Readable.Where(file => file.Transcript is not null);

    [TestCaseSource(nameof(Spoken))]
    public void A_recording_gives_what_was_spoken(AudioCase file)
    {
        WhisperResult result = Pipeline.Generate(AudioFile.Load(file.FilePath), new() { ReturnTimestamps = true });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text.Trim(), Is.EqualTo(file.Transcript));
            Assert.That(result.Language, Is.EqualTo(file.Language));
        }
    }

    [TestCase("ff_mulaw.wav")]
    [TestCase("alaw.wav")]
    [TestCase("h_24in32.wav")]
    [TestCase("ff_rf64.wav")]
    [TestCase("h_data0_riffok.wav")]
    [TestCase("h_two_data.wav")]
    [TestCase("x.aiff")]
    [TestCase("f32.aifc")]
    [TestCase("x.mp3")]
    [TestCase("x.ogg")]
    public void A_file_of_another_program_gives_what_was_spoken(string name) =>
        Assert.That(Pipeline.Generate(AudioFile.Load(Path.Combine(Repository.Data, "audio-field", name))).Text, Is.EqualTo(Kitchen));
}
