using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>The served models.</summary>
internal sealed record ModelList(IReadOnlyList<ModelDescription> Data)
{
    public string Object { get; } = "list";
}

/// <summary>A served model. <paramref name="Task"/> and what follows are additions to the official API.</summary>
internal sealed record ModelDescription(string Id, long Created, string Task, int ActiveRequests, int MaxActiveRequests, EngineState? Engine)
{
    public string Object { get; } = "model";

    public string OwnedBy { get; } = "openvino";

    internal static ModelDescription Of(ServedModel model) => new(
        model.Id, model.Created, JsonNamingPolicy.SnakeCaseLower.ConvertName(model.Task.ToString()), model.ActiveRequests, model.MaxActiveRequests, model.EngineMetrics is { } metrics ? EngineState.Of(metrics) : null);
}

/// <summary>How busy the engine of a model is.</summary>
internal sealed record EngineState(int RunningRequests, int WaitingRequests, float CacheUsage)
{
    internal static EngineState Of(EngineMetrics metrics) => new(metrics.RunningRequests, metrics.WaitingRequests, metrics.CacheUsage);
}
