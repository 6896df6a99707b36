namespace OpenVinoGenAI;

/// <summary>The metrics of one of the two models of speculative decoding (official: <c>SDPerfMetrics</c>).</summary>
/// <param name="Metrics">The usual measurements.</param>
/// <param name="TimeToSecondToken">The time to the second token (official: <c>ttst</c>).</param>
/// <param name="Latency">The time of a step after the second token (official: <c>avg_latency</c>).</param>
public sealed record ModelPerfMetrics(PerfMetrics Metrics, MeanStdDuration TimeToSecondToken, MeanStdDuration Latency);
