namespace OpenVinoGenAI.Inference;

/// <summary>What a device is tuned for (official: <c>PERFORMANCE_HINT</c>).</summary>
public enum PerformanceHint
{
    /// <summary>A single inference ends as soon as possible.</summary>
    Latency,

    /// <summary>As many inferences as possible in a given time.</summary>
    Throughput,

    /// <summary>Throughput, however much memory and however many threads that takes.</summary>
    CumulativeThroughput,
}
