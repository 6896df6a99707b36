using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>What the endpoints measure.</summary>
internal sealed class ServingMetrics
{
    private const string ModelTag = "gen_ai.request.model";
    private const string EndpointTag = "openvino.genai.server.endpoint";
    private const string StatusTag = "http.response.status_code";

    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _firstChunk;
    private readonly Counter<long> _rejected;

    public ServingMetrics(IMeterFactory factory, ModelCatalog catalog)
    {
        Meter meter = factory.Create(OpenVinoServerTelemetry.MeterName);
        _duration = meter.CreateHistogram<double>("openvino.genai.server.request.duration", "s", "The time of a request, from its arrival to the end of its answer.");
        _firstChunk = meter.CreateHistogram<double>("openvino.genai.server.time_to_first_chunk", "s", "The time from the arrival of a request to the first part of its answer.");
        _rejected = meter.CreateCounter<long>("openvino.genai.server.rejected_requests", "{request}", "The requests that were refused because the queue was full.");
        meter.CreateObservableUpDownCounter(
            "openvino.genai.server.active_requests",
            () => catalog.All.Select(model => new Measurement<long>(model.ActiveRequests, new KeyValuePair<string, object?>(ModelTag, model.Id))),
            "{request}",
            "The requests that run or wait.");
    }

    internal void RecordFirstChunk(string endpoint, string? model, long start)
    {
        if (_firstChunk.Enabled)
        {
            _firstChunk.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new TagList { { ModelTag, model }, { EndpointTag, endpoint } });
        }
    }

    internal void RecordEnd(string endpoint, string? model, int status, long start)
    {
        _duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new TagList { { ModelTag, model }, { EndpointTag, endpoint }, { StatusTag, status } });
        if (status == StatusCodes.Status429TooManyRequests)
        {
            _rejected.Add(1, new TagList { { ModelTag, model }, { EndpointTag, endpoint } });
        }
    }
}
