namespace OpenVinoGenAI.Tests.Samples;

internal sealed class SpeechGenerationSampleTests
{
    [Test]
    public void It_writes_the_speech_of_each_sentence()
    {
        using var folder = new TempFolder();
        string file = folder.Of("speech.wav");
        SampleResult result = SampleProcess.Run("SpeechGenerationSample", "", [TestData.Model("tiny-tts"), "Hi. No.", file]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(result.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(3), result.Output);
            Assert.That(AudioFile.Load(file).SampleRate, Is.EqualTo(16_000));
        }
    }
}
