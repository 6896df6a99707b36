namespace OpenVinoGenAI;

/// <summary>What a device optimizes for (official: <c>ov::hint::PerformanceMode</c>).</summary>
public enum PerformanceHint
{
    /// <summary>A short time for a single inference (official: <c>LATENCY</c>).</summary>
    Latency = 0,

    /// <summary>Many inferences in a given time (official: <c>THROUGHPUT</c>).</summary>
    Throughput = 1,

    /// <summary>Many inferences in a given time on several devices together, with <c>AUTO</c> (official: <c>CUMULATIVE_THROUGHPUT</c>).</summary>
    CumulativeThroughput = 2,
}
