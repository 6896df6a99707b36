namespace OpenVinoGenAI.Tests;

/// <summary>Reads what a golden file's section "pipelines" says about a pipeline, but for the model, which the caller takes.</summary>
internal static class PipelineOptionsReader
{
    public static PipelineOptions Read(GoldenObject json, AdapterSet adapters)
    {
        GoldenObject? scheduler = json.TakeOptionalObject("scheduler_config");
        GoldenObject? draft = json.TakeOptionalObject("draft_model");
        return new PipelineOptions
        {
            Properties = json.TakeOptionalObject("properties") is { } properties ? GoldenJson.Properties(properties) : null,
            SchedulerConfig = scheduler is null ? null : SchedulerConfigReader.Read(scheduler),
            DraftModel = draft is null ? null : ReadDraft(draft),
            PromptLookup = json.TakeOptional<bool>("prompt_lookup"),
            Adapters = json.TryTake("adapters", out var pairs)
                ? adapters.Read(pairs, json.Place, json.TakeOptional("adapter_mode", "MODE_AUTO")!)
                : null,
        };
    }

    private static DraftModel ReadDraft(GoldenObject json)
    {
        var draft = new DraftModel(TestData.Model(json.Take<string>("model")))
        {
            Properties = json.TakeOptionalObject("properties") is { } properties ? GoldenJson.Properties(properties) : null,
        };
        json.ThrowIfAnyLeft();
        return draft;
    }
}
