using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>What the clients measure: only what the middleware around them cannot know.</summary>
internal static class ClientTelemetry
{
    private const string ModelTag = "gen_ai.request.model";
    private static readonly ConcurrentDictionary<OpenVinoChatClient, byte> Clients = new();
    private static readonly Meter Meter = new(OpenVinoTelemetry.MeterName);
    private static readonly ActivitySource Source = new(OpenVinoTelemetry.ActivitySourceName);

    private static readonly Histogram<double> LoadDuration =
        Meter.CreateHistogram<double>("openvino.genai.model.load.duration", "s", "The time of loading a model.");

    private static readonly Histogram<double> TimeToFirstToken =
        Meter.CreateHistogram<double>("openvino.genai.time_to_first_token", "s", "The time from a request to its first token, the wait in the queue included.");

    private static readonly Histogram<double> TimePerOutputToken =
        Meter.CreateHistogram<double>("openvino.genai.time_per_output_token", "s", "The mean time of a request's tokens after the first.");

    private static readonly Counter<long> InputTokens = Meter.CreateCounter<long>("openvino.genai.tokens.input", "{token}", "The tokens of prompts.");

    private static readonly Counter<long> OutputTokens = Meter.CreateCounter<long>("openvino.genai.tokens.output", "{token}", "The tokens of answers.");

    static ClientTelemetry()
    {
        Observe("openvino.genai.engine.requests.running", "{request}", "The requests that an engine works on.", metrics => metrics.RunningRequests);
        Observe("openvino.genai.engine.requests.waiting", "{request}", "The requests that wait for an engine.", metrics => metrics.WaitingRequests);
        Observe("openvino.genai.engine.kv_cache.usage", "%", "How much of an engine's KV cache is in use.", metrics => metrics.CacheUsage);
        Observe("openvino.genai.engine.kv_cache.size", "By", "The size of an engine's KV cache.", metrics => metrics.CacheSize);
    }

    internal static void Add(OpenVinoChatClient client) => Clients.TryAdd(client, 0);

    internal static void Remove(OpenVinoChatClient client) => Clients.TryRemove(client, out _);

    /// <summary>Loads a model within a trace.</summary>
    internal static T Load<T>(string? modelId, string device, Func<T> load)
    {
        using Activity? activity = Source.StartActivity($"load {modelId}");
        activity?.SetTag(ModelTag, modelId).SetTag("openvino.device", device);
        long start = Stopwatch.GetTimestamp();
        try
        {
            T model = load();
            LoadDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, TagOf(modelId));
            return model;
        }
        catch (Exception error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error.Message);
            throw;
        }
    }

    /// <summary>Starts the trace of a generation.</summary>
    internal static Activity? StartGeneration(string? modelId) => Source.StartActivity($"generate {modelId}")?.SetTag(ModelTag, modelId);

    /// <summary>Records the measurements of a generation.</summary>
    internal static void Record(GenerationResult result, string? modelId, Activity? activity)
    {
        PerfMetrics metrics = result.PerfMetrics;
        KeyValuePair<string, object?> tag = TagOf(modelId);
        InputTokens.Add(metrics.NumInputTokens, tag);
        OutputTokens.Add(metrics.NumGeneratedTokens, tag);
        if (TimeToFirstToken.Enabled && metrics.TimeToFirstToken is { } first)
        {
            TimeToFirstToken.Record(first.Mean.TotalSeconds, tag);
        }

        if (TimePerOutputToken.Enabled && metrics.TimePerOutputToken is { } perToken)
        {
            TimePerOutputToken.Record(perToken.Mean.TotalSeconds, tag);
        }

        activity?.SetTag("gen_ai.usage.input_tokens", metrics.NumInputTokens).SetTag("gen_ai.usage.output_tokens", metrics.NumGeneratedTokens);
    }

    private static KeyValuePair<string, object?> TagOf(string? modelId) => new(ModelTag, modelId);

    private static void Observe<T>(string name, string unit, string description, Func<EngineMetrics, T> value)
        where T : struct => Meter.CreateObservableGauge(
            name,
            () => Clients.Keys.Where(client => client.Engine is not null).Select(client => new Measurement<T>(value(client.Engine!.Metrics), TagOf(client.ModelId))),
            unit,
            description);
}
