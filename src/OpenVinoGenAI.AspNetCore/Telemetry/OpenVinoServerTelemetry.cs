namespace OpenVinoGenAI.AspNetCore;

/// <summary>The name under which the endpoints report metrics, for <c>AddMeter</c> of OpenTelemetry.</summary>
/// <remarks>
/// Instruments: <c>openvino.genai.server.request.duration</c> (s), <c>openvino.genai.server.time_to_first_chunk</c> (s),
/// <c>openvino.genai.server.active_requests</c> and <c>openvino.genai.server.rejected_requests</c>, each with the model and the endpoint as tags.
/// Tokens, the engine's queue and its cache are in the meter <see cref="OpenVinoTelemetry.MeterName"/>.
/// </remarks>
public static class OpenVinoServerTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "OpenVinoGenAI.AspNetCore";
}
