using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Makes the pipelines of the cases of vlm.json, one at a time.</summary>
internal sealed class VlmPipelines(string model) : IDisposable
{
    private static readonly string[] Keys = ["device", "properties", "scheduler_config", "adapter"];

    private readonly AdapterSet _adapters = new(TestData.Model);
    private readonly PipelineCache<VLMPipeline> _pipelines = new();

    /// <summary>Tells pipelines apart.</summary>
    public static string NameOf(JsonElement test) =>
        string.Join('|', Keys.Select(key => test.TryGetProperty(key, out JsonElement value) ? value.GetRawText() : string.Empty));

    public AdapterSet Adapters => _adapters;

    /// <summary>Reads what a case's pipeline is made with; making it may be what fails, so that comes later.</summary>
    public Func<VLMPipeline> Describe(GoldenObject test, string name, bool fresh)
    {
        string device = test.TakeOptional("device", "CPU")!;
        PipelineOptions options = Options(test);
        return () => _pipelines.Get(name, fresh, () => new VLMPipeline(TestData.Model(model), device, options));
    }

    public void Dispose()
    {
        _pipelines.Dispose();
        _adapters.Dispose();
    }

    private PipelineOptions Options(GoldenObject test)
    {
        Dictionary<string, object> properties = GoldenJson.Properties(test.TakeObject("properties"));
        bool lookup = properties.Remove("prompt_lookup", out object? value) && (bool)value;
        GoldenObject? scheduler = test.TakeOptionalObject("scheduler_config");
        GoldenObject? adapter = test.TakeOptionalObject("adapter");
        var options = new PipelineOptions
        {
            Properties = properties,
            PromptLookup = lookup,
            SchedulerConfig = scheduler is null ? null : SchedulerConfigReader.Read(scheduler),
            Adapters = adapter is null ? null : new AdapterConfig(_adapters[adapter.Take<string>("file")], adapter.Take<float>("alpha")),
        };
        adapter?.ThrowIfAnyLeft();
        return options;
    }
}
