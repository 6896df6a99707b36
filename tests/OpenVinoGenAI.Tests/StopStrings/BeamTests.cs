namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>
/// Beam search with stop strings gives corrupt text in the library, or fails and makes the next beam search fail: it is refused before the library
/// knows of it, and the pipeline stays usable.
/// </summary>
internal sealed class BeamTests
{
    private static readonly GenerationConfig Beams = new() { NumBeams = 2, MaxNewTokens = 40 };

    private static readonly string[][] Stops = [["source"], ["O"], ["kit"], ["nowhere"]];

    [Test]
    public void In_text([Values] AttentionBackend backend, [Values] StopStringMatching matching)
    {
        using LLMPipeline pipe = Models.LoadTinyChat(backend);
        Check(config => pipe.Generate("What is OpenVINO?", config).Text, Beams with { StopStringMatching = matching });
    }

    [Test]
    public void In_a_pipeline_whose_own_config_has_beams()
    {
        using LLMPipeline pipe = Models.LoadTinyChat();
        pipe.GenerationConfig = Beams;
        AssertRefused(() => pipe.Generate("What is OpenVINO?", new() { StopStrings = ["source"] }));
    }

    [Test]
    public async Task In_an_engine()
    {
        await using var engine = new ContinuousBatchingEngine(Models.TinyChat, "CPU", Models.F32);
        Check(config => engine.GenerateAsync("What is OpenVINO?", config).GetAwaiter().GetResult().Text, Beams);
    }

    [Test]
    public void In_vision([Values] AttentionBackend backend)
    {
        using var pipe = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32 with { AttentionBackend = backend });
        Check(config => pipe.Generate("Hello", config: config).Text, Beams);
    }

    [Test]
    public void In_speech()
    {
        using var pipe = new WhisperPipeline(TestData.Model("tiny-whisper"), "CPU", new() { Properties = Models.F32.Properties });
        AudioClip clip = AudioFile.Load(Path.Combine(TestData.Audio, "en_kitchen.wav"));
        Check(config => pipe.Generate(clip, new WhisperGenerationConfig(config)).Text, Beams);
    }

    private static void Check(Func<GenerationConfig, string> generate, GenerationConfig beams)
    {
        string before = generate(beams);
        foreach (string[] stops in Stops)
        {
            AssertRefused(() => generate(beams with { StopStrings = stops }));
            Assert.That(generate(beams), Is.EqualTo(before), "the next beam search");
        }
    }

    private static void AssertRefused(Func<object> generate) => Assert.That(
        () => generate(),
        Throws.TypeOf<InvalidConfigurationException>()
            .With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(nameof(GenerationConfig.StopStrings))
            .And.Property(nameof(InvalidConfigurationException.NativeMessage)).Null
            .And.Message.Contains("NumBeams = 2"));
}
