namespace OpenVinoGenAI.Tests;

/// <summary>Draft models of the EAGLE3 kind.</summary>
internal sealed class EagleDraftTests
{
    private static readonly string Draft = TestData.Model("tiny-chat-draft");
    private static readonly string[] TokenizerFiles =
        ["openvino_tokenizer.xml", "openvino_tokenizer.bin", "openvino_detokenizer.xml", "openvino_detokenizer.bin"];

    // NUnit takes an array for a list of arguments.
    private static IEnumerable<TestCaseData> WrongLayers() =>
        new object[] { new[] { 0, 1 }, new[] { 0, 1, 2, 3 }, Array.Empty<int>(), new[] { -1, 1, 2 }, "0,1,2", new[] { 0L, 1L, 2L }, new[] { "0", "1", "2" } }
            .Select(layers => new TestCaseData(layers));

    [TestCaseSource(nameof(WrongLayers))]
    public void An_EAGLE3_draft_needs_three_hidden_layers(object layers)
    {
        var properties = new PipelineProperties { ["eagle3_mode"] = true, ["hidden_layers_list"] = layers };

        foreach (DraftModel draft in new[] { new DraftModel(Draft), DraftModelTests.FromMemory() })
        {
            InvalidConfigurationException error = AssertRefused(draft with { Properties = properties }, "hidden_layers_list");

            Assert.That(error.Message, Does.Contain("three"));
        }
    }

    [TestCase("true")]
    [TestCase("YES")]
    [TestCase(1)]
    public void The_mark_of_an_EAGLE3_draft_is_a_bool(object mark)
    {
        InvalidConfigurationException error = AssertRefused(new DraftModel(Draft) { Properties = new() { ["eagle3_mode"] = mark } }, "eagle3_mode");

        Assert.That(error.Message, Does.Contain("true or false"));
    }

    [TestCase("properties")]
    [TestCase("memory")]
    public void An_EAGLE3_draft_reaches_the_library_with_its_hidden_layers(string source)
    {
        using TempFolder folder = new TempFolder().CopyModel(Draft, TokenizerFiles);

        string output = Run(folder.Path, source);

        Assert.That(output, Does.Not.Contain("hidden_layers_list").And.Not.Contain("tokenizer"), "the library takes the list, and needs no tokenizer");
        Assert.That(output, Does.Contain("Exception"), "and finds that the model is not of that kind");
    }

    [Test]
    public void A_graph_that_is_marked_makes_an_EAGLE3_draft_without_properties()
    {
        using TempFolder folder = new TempFolder().CopyModel(Draft, [.. TokenizerFiles, "openvino_model.xml"]);
        string graph = File.ReadAllText(Path.Combine(Draft, "openvino_model.xml"));
        File.WriteAllText(
            folder.Of("openvino_model.xml"), graph.Replace("<rt_info>", "<rt_info><eagle3_mode value=\"true\" />", StringComparison.Ordinal));

        string output = Run(folder.Path, "graph");

        Assert.That(output, Does.Contain("hidden_layers_list"), "the library cannot choose the layers of so small a main model itself");
    }

    private static string Run(string draft, string source)
    {
        ChildResult result = ChildProcess.Run("eagle-draft", Models.TinyChat, draft, source);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result.Output;
    }

    private static InvalidConfigurationException AssertRefused(DraftModel draft, string option)
    {
        InvalidConfigurationException error = Assert.Throws<InvalidConfigurationException>(
            () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = draft }));
        Assert.That(error.Option, Is.EqualTo(option));
        return error;
    }
}
