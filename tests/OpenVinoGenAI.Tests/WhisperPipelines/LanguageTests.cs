namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>Names of languages as people write them.</summary>
internal sealed class LanguageTests : WhisperTests
{
    private static readonly string[] Known = ["<|de|>", "<|en|>", "<|fr|>", "<|zh|>", "<|jw|>", "<|no|>", "<|yue|>", "<|pt|>"];

    [TestCase("en", "<|en|>")]
    [TestCase("EN", "<|en|>")]
    [TestCase(" en ", "<|en|>")]
    [TestCase("English", "<|en|>")]
    [TestCase("ENGLISH", "<|en|>")]
    [TestCase("en-US", "<|en|>")]
    [TestCase("en_GB", "<|en|>")]
    [TestCase("eng", "<|en|>")]
    [TestCase("<|en|>", "<|en|>")]
    [TestCase("<|EN|>", "<|en|>")]
    [TestCase("<|english|>", "<|en|>")]
    [TestCase("de-CH-1996", "<|de|>")]
    [TestCase("german", "<|de|>")]
    [TestCase("ger", "<|de|>")]
    [TestCase("French", "<|fr|>")]
    [TestCase("zh-Hant-TW", "<|zh|>")]
    [TestCase("Mandarin", "<|zh|>")]
    [TestCase("Cantonese", "<|yue|>")]
    [TestCase("jv", "<|jw|>")]
    [TestCase("nb-NO", "<|no|>")]
    [TestCase("pt-BR", "<|pt|>")]
    [TestCase("es", null)]
    [TestCase("Spanish", null)]
    [TestCase("Klingon", null)]
    [TestCase("e", null)]
    [TestCase("-en", null)]
    [TestCase("<|en", null)]
    [TestCase("english please", null)]
    public void A_name_becomes_the_models_own(string name, string? expected) =>
        Assert.That(WhisperLanguages.Find(name, Known), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("auto")]
    [TestCase("AUTO")]
    [TestCase("<|auto|>")]
    public void Some_names_mean_detection(string name) => Assert.That(WhisperLanguages.IsDetected(name), Is.True);

    [Test]
    public void A_language_of_the_models_own_is_found_by_its_name() =>
        Assert.That(WhisperLanguages.Find("Klingon", ["<|klingon|>"]), Is.EqualTo("<|klingon|>"));

    [TestCase("FR")]
    [TestCase("French")]
    [TestCase("fr-CA")]
    [TestCase("<|fr|>")]
    public void Speech_is_heard_in_the_language(string name)
    {
        AudioClip clip = Clip("fr_coffee.wav");

        WhisperResult result = Pipeline.Generate(clip, new() { Language = name });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(Pipeline.Generate(clip, new() { Language = "fr" }).Text));
            Assert.That(result.Language, Is.EqualTo("fr"));
        }
    }

    [Test]
    public void Auto_detects_the_language_even_if_the_pipeline_has_one()
    {
        using var pipe = new WhisperPipeline(Model, "CPU", F32);
        pipe.GenerationConfig = new() { Language = "English" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.GenerationConfig.Language, Is.EqualTo("<|en|>"));
            Assert.That(pipe.Generate(Clip("fr_coffee.wav"), new() { Language = "auto" }).Language, Is.EqualTo("fr"));
        }
    }

    [TestCase("Spanish")]
    [TestCase("es-ES")]
    [TestCase("gibberish")]
    public void A_language_that_the_model_does_not_know_is_refused_with_those_that_it_does(string name) => Assert.That(
        () => Pipeline.Generate(Clip("fr_coffee.wav"), new() { Language = name }),
        Throws.TypeOf<InvalidConfigurationException>().With.Property("Option").EqualTo("Language").And.Message.Contains($"'{name}'")
            .And.Message.Contains("<|de|>, <|en|>, <|fr|>"));
}
