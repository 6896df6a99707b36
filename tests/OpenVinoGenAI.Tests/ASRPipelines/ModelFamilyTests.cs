using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests.ASR;

/// <summary>What kind of model a folder has, and what each kind can do.</summary>
internal sealed class ModelFamilyTests
{
    [TestCase("""{"model_type": "moonshine"}""", "moonshine")]
    [TestCase("""{"model_type": 7}""", "no model_type")]
    [TestCase("{}", "no model_type")]
    [TestCase("[]", "not a JSON object")]
    [TestCase("{", "cannot be used")]
    public void An_unknown_family_is_named(string config, string message)
    {
        using TempFolder folder = Copy(config);

        ModelLoadException error = Assert.Throws<ModelLoadException>(() => new ASRPipeline(folder.Path));

        Assert.That(error.Message, Does.Contain(message).And.Contain("config.json"));
    }

    [Test]
    public void A_Qwen3_ASR_model_has_no_word_timestamps()
    {
        using TempFolder folder = Copy("""{"model_type": "qwen3_asr"}""");

        InvalidConfigurationException error = Assert.Throws<InvalidConfigurationException>(
            () => new ASRPipeline(folder.Path, "CPU", new() { WordTimestamps = true }));

        Assert.That(error.Option, Is.EqualTo(nameof(WhisperPipelineOptions.WordTimestamps)));
    }

    [Test]
    public void A_Whisper_model_that_calls_itself_Qwen3_ASR_fails_with_the_library_s_message()
    {
        using var folder = new TempFolder();
        folder.CopyModel(TestData.Model("tiny-whisper"));
        JsonObject config = JsonNode.Parse(File.ReadAllText(folder.Of("config.json")))!.AsObject();
        config["model_type"] = "qwen3_asr";
        File.WriteAllText(folder.Of("config.json"), config.ToJsonString());

        Assert.That(() => new ASRPipeline(folder.Path), Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("<asr_text>"));
    }

    private static IEnumerable<TestCaseData> RefusedByQwen3() =>
    [
        Refused(new() { Task = WhisperTask.Translate }, nameof(ASRGenerationConfig.Task)),
        Refused(new() { ReturnTimestamps = true }, nameof(ASRGenerationConfig.ReturnTimestamps)),
        Refused(new() { WordTimestamps = true }, nameof(ASRGenerationConfig.WordTimestamps)),
        Refused(new() { InitialPrompt = "a" }, nameof(ASRGenerationConfig.InitialPrompt)),
        Refused(new() { Hotwords = "a" }, nameof(ASRGenerationConfig.Hotwords)),
        Refused(new() { NumBeams = 2 }, nameof(ASRGenerationConfig.NumBeams)),
        Refused(new() { NumReturnSequences = 2 }, nameof(ASRGenerationConfig.NumReturnSequences)),
        Refused(new() { TopP = float.NaN }, nameof(ASRGenerationConfig.TopP)),
    ];

    [TestCaseSource(nameof(RefusedByQwen3))]
    public void What_Qwen3_ASR_cannot_do_is_refused(ASRGenerationConfig config, string option) => Assert.That(
        Assert.Throws<InvalidConfigurationException>(() => Qwen3ASRConfigRules.Check(config))?.Option, Is.EqualTo(option));

    [Test]
    public void What_Qwen3_ASR_can_do_is_not()
    {
        var config = new ASRGenerationConfig { Context = "kitchens", Language = "en", MaxNewTokens = 20, DoSample = true, Task = WhisperTask.Transcribe };

        Assert.That(() => Qwen3ASRConfigRules.Check(config), Throws.Nothing);
    }

    [TestCase("en", "English")]
    [TestCase("<|de|>", "German")]
    [TestCase("zho", "Chinese")]
    [TestCase("french", "French")]
    [TestCase("pt-BR", "Portuguese")]
    [TestCase("yue", "Cantonese")]
    [TestCase(" Klingon ", "Klingon")]
    [TestCase("auto", "")]
    [TestCase("", "")]
    public void Languages_of_Qwen3_ASR_have_English_names(string given, string name) => Assert.That(Qwen3ASRConfigRules.NameOf(given), Is.EqualTo(name));

    private static TestCaseData Refused(ASRGenerationConfig config, string option) => new TestCaseData(config, option).SetArgDisplayNames(option);

    private static TempFolder Copy(string config)
    {
        TempFolder folder = new TempFolder().CopyModel(TestData.Model("tiny-whisper"), without: "config.json");
        File.WriteAllText(folder.Of("config.json"), config);
        return folder;
    }
}
