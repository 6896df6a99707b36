using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>A case of vlm.json.</summary>
internal sealed class VlmCase
{
    private readonly AdapterSet _adapters;
    private readonly Lazy<VLMPipeline> _pipeline;

    public VlmCase(GoldenObject json, VlmPipelines pipelines)
    {
        _adapters = pipelines.Adapters;
        json.Ignore("name");
        json.Ignore("holds_without_hint");
        Api = json.Take<string>("api");
        System = json.TakeOptional("system", string.Empty)!;

        // What is not stable differs in every run, and not because of the pipeline.
        bool isStable = json.Take<bool>("stable");
        GoldenObject[]? own = json.Has("own_pipeline_differs") ? [.. json.TakeObjects("own_pipeline_differs")] : null;
        bool needsOwnPipeline = isStable && own is not null;
        _pipeline = new Lazy<VLMPipeline>(pipelines.Describe(json, VlmPipelines.NameOf(json.Json), needsOwnPipeline));
        bool isPaged = !(json.Json.GetProperty("properties").TryGetProperty("ATTENTION_BACKEND", out JsonElement backend)
            && backend.ValueEquals("SDPA"));
        Turns = [.. json.TakeObjects("turns").Select(
            (turn, i) => new VlmTurn(turn, needsOwnPipeline ? own!.ElementAtOrDefault(i) : null, isPaged))];
        json.ThrowIfAnyLeft();
    }

    public string Api { get; }

    public string System { get; }

    public IReadOnlyList<VlmTurn> Turns { get; }

    /// <summary>Made at the first use, because making it may be what fails.</summary>
    public VLMPipeline Pipeline => _pipeline.Value;

    public GenerationConfig Config(VlmTurn turn)
    {
        GenerationConfig config = Read(turn.ConfigJson, new GenerationConfig());
        if (turn.FullConfig is { } full)
        {
            VerifyFullConfig(turn.ConfigJson, full);
        }

        return config;
    }

    private GenerationConfig Read(GoldenObject json, GenerationConfig original) =>
        GenerationConfigReader.Read(json, original, Pipeline.Tokenizer, _adapters);

    // The recorded config was the pipeline's with the case's changes, and so is ours, but for grammar, adapters and speech.
    private void VerifyFullConfig(GoldenObject changes, GoldenObject full)
    {
        full.Ignore("return_omni_outputs");
        GenerationConfig recorded = Read(full, new GenerationConfig());
        GenerationConfig ours = Read(changes, Pipeline.GenerationConfig) with { StructuredOutput = null, Adapters = null };
        Assert.That(ours, Is.EqualTo(recorded), full.Place);
    }
}
