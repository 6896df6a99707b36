namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The names under which the clients report metrics and traces, for <c>AddMeter</c> and <c>AddSource</c> of OpenTelemetry.</summary>
public static class OpenVinoTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "OpenVinoGenAI";

    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "OpenVinoGenAI";
}
