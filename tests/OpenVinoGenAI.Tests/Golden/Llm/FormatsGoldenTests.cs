using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every answer of formats.json: the same model in FP16, INT8 and INT4.</summary>
[Category("Golden")]
internal sealed class FormatsGoldenTests
{
    private const string FileName = "formats.json";

    private readonly PipelineCache<LLMPipeline> _pipelines = new();
    private PipelineOptions _options = null!;

    [OneTimeSetUp]
    public void Open()
    {
        GoldenObject file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        _options = new PipelineOptions { Properties = GoldenJson.Properties(file.TakeObject("properties")) };
    }

    [OneTimeTearDown]
    public void Close() => _pipelines.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject test)
    {
        string model = test.Take<string>("model");
        LLMPipeline pipeline = _pipelines.Get(model, fresh: false, () => new LLMPipeline(TestData.Model(model), "CPU", _options));
        using var adapters = new AdapterSet(TestData.Model);
        GenerationConfig config = GenerationConfigReader.Read(test.TakeObject("config"), new GenerationConfig(), pipeline.Tokenizer, adapters);
        GenerationResult result = pipeline.Generate([test.Take<string>("prompt")], config);
        Assert.That(result.Texts, Is.EqualTo(new[] { test.Take<string>("text") }));
        test.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(FileName, Name);

    private static string Name(JsonElement json) => $"format_{json.GetProperty("model").GetString()}: {json.GetProperty("prompt").GetString()}";
}
