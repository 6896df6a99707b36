namespace OpenVinoGenAI.Tests;

/// <summary>Every case of gguf.json, against what the official Python API returned for it.</summary>
[Category("Golden")]
internal sealed class GgufGoldenTests
{
    private const string FileName = "gguf.json";

    private readonly PipelineCache<LLMPipeline> _pipelines = new();
    private string _model = null!;
    private string _device = null!;
    private PipelineProperties _properties = null!;

    [OneTimeSetUp]
    public void Read()
    {
        GoldenObject file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        _model = file.Take<string>("model");
        _device = file.Take<string>("device");
        _properties = GoldenJson.Properties(file.TakeObject("properties"));
    }

    [OneTimeTearDown]
    public void Close() => _pipelines.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject json)
    {
        string model = json.TakeOptional<string>("model") is { } folder ? TestData.Model(folder) : TestData.Model(Path.Combine("gguf", _model));
        string? adapter = json.TakeOptional<string>("adapter");
        LLMPipeline pipeline = _pipelines.Get($"{model} {adapter}", fresh: false, () => Load(model, adapter));
        using var adapters = new AdapterSet(TestData.Model);
        GoldenObject options = json.TakeObject("config");
        GenerationConfig config = GenerationConfigReader.Read(options, new GenerationConfig(), pipeline.Tokenizer, adapters);
        options.ThrowIfAnyLeft();

        GenerationResult result = pipeline.Generate(json.Take<string>("prompt"), config);

        Assert.That(result.Text, Is.EqualTo(json.Take<string>("text")));
        if (json.TakeOptional<string>("finish_reason") is { } reason)
        {
            Assert.That(result.FinishReasons, Is.EqualTo(new[] { GoldenJson.Enum<FinishReason>(reason, json.Place) }));
        }

        json.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(
        FileName,
        json => $"{json.GetProperty("prompt").GetString()} {json.GetProperty("config").GetProperty("max_new_tokens")} {json.TryGetProperty("adapter", out _)}");

    private LLMPipeline Load(string model, string? adapter)
    {
        using Adapter? loaded = adapter is null ? null : new Adapter(Path.Combine(TestData.Root, "adapters", adapter));
        return new LLMPipeline(
            model, _device, new() { Properties = _properties, Adapters = loaded is null ? null : new AdapterConfig([new(loaded)]) });
    }
}
