namespace OpenVinoGenAI.Tests.Samples;

internal sealed class SpeechRecognitionSampleTests
{
    [TestCase("en_kitchen.wav", " Turn on the lights in the kitchen.", "en")]
    [TestCase("de_weather.wav", " Das Wetter ist heute schön.", "de")]
    public void It_prints_text_and_language(string file, string text, string language)
    {
        SampleResult result = SampleProcess.Run("SpeechRecognitionSample", "", [TestData.Model("tiny-whisper"), Path.Combine(TestData.Audio, file)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(result.Output.ReplaceLineEndings("\n"), Is.EqualTo($"{text}\nLanguage: {language}\n"));
        }
    }

    [Test]
    public void A_language_that_the_model_does_not_know_is_named()
    {
        SampleResult result = SampleProcess.Run(
            "SpeechRecognitionSample", "", [TestData.Model("tiny-whisper"), Path.Combine(TestData.Audio, "en_kitchen.wav"), "Klingon"]);

        Assert.That((result.Error.Contains("Klingon", StringComparison.Ordinal), result.ExitCode), Is.EqualTo((true, 1)), result.Error);
    }
}
