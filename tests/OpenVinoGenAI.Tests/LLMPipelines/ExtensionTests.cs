using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>Libraries with custom operations, which a pipeline loads before its model.</summary>
internal sealed class ExtensionTests
{
    private const string Property = "extensions";

    [TestCase("llm", "tiny-chat")]
    [TestCase("llm-sdpa", "tiny-chat")]
    [TestCase("llm-with-draft", "tiny-chat")]
    [TestCase("engine", "tiny-chat")]
    [TestCase("engine", "tiny-vlm")]
    [TestCase("vlm", "tiny-vlm")]
    [Platform("Linux")]
    public void A_pipeline_loads_its_extensions(string kind, string model)
    {
        using var folder = new TempFolder("расширения");
        string library = folder.Of("libcustom_ops.so");
        File.Copy(TokenizersLibrary.Path, library);

        ChildResult result = ChildProcess.Run("extension", kind, TestData.Model(model), library);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output.Trim(), Is.EqualTo("loaded"));
    }

    [TestCase("embedding", "tiny-embed")]
    [TestCase("whisper", "tiny-whisper")]
    [TestCase("image", "tiny-sd")]
    [Platform("Linux")]
    public void What_cannot_load_extensions_says_so(string kind, string model)
    {
        ChildResult result = ChildProcess.Run("extension", kind, TestData.Model(model), TokenizersLibrary.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("Exception").And.Contain(Property));
    }

    // NUnit takes an array for a list of arguments.
    private static IEnumerable<TestCaseData> Cases(params object[] values) => values.Select(value => new TestCaseData(value));

    private static IEnumerable<TestCaseData> Lists()
    {
        string full = TokenizersLibrary.Path;
        return Cases(new[] { full }, new List<string> { full }, Array.Empty<string>(), new[] { Path.GetRelativePath(Environment.CurrentDirectory, full) });
    }

    [TestCaseSource(nameof(Lists))]
    public void They_are_a_list_of_paths(object value)
    {
        using LLMPipeline pipeline = Load(value);

        Assert.That(pipeline.Generate("What is the capital of France?", new() { MaxNewTokens = 20 }).Text, Is.EqualTo("The capital of France is Paris."));
    }

    private static IEnumerable<TestCaseData> Refused() => Cases(
        "libcustom_ops.so", 1, true, new[] { 1 }, new[] { string.Empty }, new string[] { null! }, new[] { "no such folder/libcustom_ops.so" }, new[] { Path.GetTempPath() });

    [TestCaseSource(nameof(Refused))]
    public void What_is_not_a_list_of_files_is_refused(object value)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Load(value));

        Assert.That(error.Option, Is.EqualTo(Property));
        Assert.That(error.Message, Does.Contain(Property));
    }

    [Test]
    public void A_file_that_is_not_a_library_is_named()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of("text.so"), "not a library");

        Assert.That(() => Load(new[] { folder.Of("text.so") }), Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("text.so"));
    }

    [Test]
    public void A_name_without_a_folder_is_left_to_the_system() =>
        Assert.That(
            () => Load(new[] { "libno_such_custom_ops.so" }),
            Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("libno_such_custom_ops.so"));

    [Test]
    public void A_draft_model_has_none_of_its_own()
    {
        var draft = new DraftModel(TestData.Model("tiny-chat-draft")) { Properties = new() { [Property] = new[] { TokenizersLibrary.Path } } };

        var error = Assert.Throws<InvalidConfigurationException>(() => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = draft }));

        Assert.That(error.Option, Is.EqualTo(Property));
        Assert.That(error.Message, Does.Contain("draft model"));
    }

    [Test]
    public void Adapters_do_not_pass_them_on_to_a_draft_model()
    {
        using var pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", new()
        {
            Properties = new(Models.F32.Properties) { [Property] = new[] { TokenizersLibrary.Path } },
            Adapters = new AdapterConfig(pirate),
            DraftModel = new(TestData.Model("tiny-chat-draft")),
        });

        Assert.That(pipeline.Generate("Hi", new() { MaxNewTokens = 5, NumAssistantTokens = 2 }).Text, Is.Not.Empty);
    }

    private static LLMPipeline Load(object extensions) =>
        new(Models.TinyChat, "CPU", new() { Properties = new(Models.F32.Properties) { [Property] = extensions } });
}
