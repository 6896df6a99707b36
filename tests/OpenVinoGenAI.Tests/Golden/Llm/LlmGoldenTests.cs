using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of llm.json, against what the official Python API returned for it.</summary>
[Category("Golden")]
internal sealed class LlmGoldenTests
{
    private const string FileName = "llm.json";

    private static readonly Dictionary<string, Action<LlmCase>> Kinds = new()
    {
        ["generate"] = LlmTextCases.Generate,
        ["repeat"] = LlmTextCases.Repeat,
        ["chat"] = LlmTextCases.Chat,
        ["history"] = LlmTextCases.History,
        ["stream"] = LlmStreamCases.Stream,
        ["stream_chat"] = LlmStreamCases.StreamChat,
        ["stream_tokens"] = LlmStreamCases.StreamTokens,
        ["encoded"] = LlmTokenCases.Encoded,
        ["encode"] = LlmTokenCases.Encode,
        ["template"] = LlmTokenCases.Template,
    };

    private LlmGoldenRunner _runner = null!;
    private float _scoreTolerance;

    [OneTimeSetUp]
    public void Open()
    {
        GoldenObject file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        _runner = new LlmGoldenRunner(file.Take("pipelines"));
        _scoreTolerance = file.Take<float>("score_tolerance");
    }

    [OneTimeTearDown]
    public void Close() => _runner?.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject json)
    {
        string kind = json.Take<string>("kind");
        if (!Kinds.TryGetValue(kind, out Action<LlmCase>? run))
        {
            throw new GoldenException($"{json.Place}: the tests do not know cases of the kind '{kind}'.");
        }

        json.Ignore("name");
        json.Ignore("holds_without_f32");
        LlmCase test = LlmCase.Open(json, _runner, _scoreTolerance);
        if (GoldenError.IsExpected(test.Expected))
        {
            GoldenError.Verify(test.Expected, () => run(test));
        }
        else
        {
            run(test);
        }

        test.ThrowIfAnyLeft();
    }

    [TestCaseSource(nameof(Files))]
    public void Default_generation_config(GoldenObject file)
    {
        using var pipeline = new LLMPipeline(TestData.Model("tiny-chat"));
        using var adapters = new AdapterSet(name => throw new GoldenException($"The default config has the adapter {name}."));
        GoldenObject expected = file.TakeObject("default_generation_config");
        using (Assert.EnterMultipleScope())
        {
            // Parsers and speech output are not options of a text pipeline's config here.
            Assert.That(expected.Take<string[]>("parsers"), Is.Empty);
            Assert.That(expected.Take<bool>("return_omni_outputs"), Is.False);
            Assert.That(
                pipeline.GenerationConfig,
                Is.EqualTo(GenerationConfigReader.Read(expected, new GenerationConfig(), pipeline.Tokenizer, adapters)));
        }
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(FileName, order: PipelineOf)
        .Concat(GoldenFile.Cases(FileName, order: PipelineOf, key: "unstable"));

    private static IEnumerable<TestCaseData> Files() =>
        GoldenFile.Open(FileName) is { } file ? [new TestCaseData(file).SetName("default_generation_config")] : [];

    private static string PipelineOf(JsonElement json) => json.GetProperty("pipeline").GetString()!;
}
