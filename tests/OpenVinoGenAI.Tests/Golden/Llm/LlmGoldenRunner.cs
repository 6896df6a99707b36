using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Makes what the cases of llm.json run on: pipelines by the file's own descriptions, and configs.</summary>
internal sealed class LlmGoldenRunner : IDisposable
{
    // These keep state between calls, so that they were recorded with a fresh pipeline for each case.
    private static readonly string[] FreshPipelines = ["sdpa", "prefix_caching"];

    private readonly AdapterSet _adapters = new(name => TestData.Model($"tiny-chat-lora-{name}.safetensors"));
    private readonly PipelineCache<LLMPipeline> _pipelines = new();
    private readonly JsonElement _descriptions;

    public LlmGoldenRunner(JsonElement descriptions) => _descriptions = descriptions;

    public LLMPipeline Pipeline(GoldenObject test)
    {
        string name = test.Take<string>("pipeline");
        return _pipelines.Get(name, FreshPipelines.Contains(name), () => Make(name));
    }

    public GenerationConfig Config(GoldenObject test, LLMPipeline pipeline) =>
        GenerationConfigReader.Read(test.TakeObject("config"), new GenerationConfig(), pipeline.Tokenizer, _adapters);

    public void Dispose()
    {
        _pipelines.Dispose();
        _adapters.Dispose();
    }

    private LLMPipeline Make(string name)
    {
        string place = $"llm.json: pipelines.{name}";
        if (!_descriptions.TryGetProperty(name, out JsonElement description))
        {
            throw new GoldenException($"{place} is not there.");
        }

        var json = new GoldenObject(place, description);
        string model = TestData.Model(json.Take<string>("model"));
        PipelineOptions options = PipelineOptionsReader.Read(json, _adapters);
        json.ThrowIfAnyLeft();
        return new LLMPipeline(model, "CPU", options);
    }
}
