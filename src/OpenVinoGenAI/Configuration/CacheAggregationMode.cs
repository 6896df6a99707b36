namespace OpenVinoGenAI;

/// <summary>How a token's scores are aggregated for cache eviction (official: <c>AggregationMode</c>).</summary>
public enum CacheAggregationMode
{
    /// <summary>The sum of its attention scores.</summary>
    Sum = 0,

    /// <summary>The sum, divided by the token's age.</summary>
    NormSum = 1,

    /// <summary>Adaptive R-KV: scores and the diversity of the tokens. Not together with KVCrush.</summary>
    AdaptiveRkv = 2,
}
