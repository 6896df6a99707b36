namespace OpenVinoGenAI;

/// <summary>
/// Which tokens leave the KV cache when a sequence grows past a size (official: <c>CacheEvictionConfig</c>). Sizes are in tokens and
/// multiples of the cache's block size, which is 32 on the CPU.
/// </summary>
/// <param name="StartSize">The tokens at the start that always stay, above 0.</param>
/// <param name="RecentSize">The most recent tokens that always stay, above 0.</param>
/// <param name="MaxCacheSize">The most tokens that stay altogether; larger than <paramref name="StartSize"/> and <paramref name="RecentSize"/> together.</param>
public sealed record CacheEvictionConfig(int StartSize, int RecentSize, int MaxCacheSize)
{
    /// <summary>How a token's scores are aggregated. Official: <c>aggregation_mode</c>.</summary>
    public CacheAggregationMode AggregationMode { get; init; } = CacheAggregationMode.NormSum;

    /// <summary>Whether the keys that stay are rotated to close the gaps. Official: <c>apply_rotation</c>.</summary>
    public bool ApplyRotation { get; init; }

    /// <summary>The last prompt tokens whose scores count (SnapKV); 0 for all. Official: <c>snapkv_window_size</c>.</summary>
    public int SnapKvWindowSize { get; init; } = 8;

    /// <summary>The blocks that KVCrush keeps; 0 turns it off. Official: <c>kvcrush_config.budget</c>.</summary>
    public int KvCrushBudget { get; init; }

    /// <summary>What KVCrush compares tokens with. Official: <c>kvcrush_config.anchor_point_mode</c>.</summary>
    public KvCrushAnchorPointMode KvCrushAnchorPointMode { get; init; }

    /// <summary>The seed of KVCrush's random anchor. Official: <c>kvcrush_config.rng_seed</c>.</summary>
    public int KvCrushRngSeed { get; init; }

    /// <summary>The share of attention, in [0, 1], that Adaptive R-KV keeps. Official: <c>adaptive_rkv_config.attention_mass</c>.</summary>
    public double AdaptiveRkvAttentionMass { get; init; } = 0.9;

    /// <summary>The last tokens that Adaptive R-KV scores with. Official: <c>adaptive_rkv_config.window_size</c>.</summary>
    public int AdaptiveRkvWindowSize { get; init; } = 8;

    /// <exception cref="InvalidConfigurationException">A number is negative.</exception>
    internal void Check()
    {
        NotNegative(StartSize, nameof(StartSize));
        NotNegative(RecentSize, nameof(RecentSize));
        NotNegative(MaxCacheSize, nameof(MaxCacheSize));
        NotNegative(SnapKvWindowSize, nameof(SnapKvWindowSize));
        NotNegative(KvCrushBudget, nameof(KvCrushBudget));
        NotNegative(KvCrushRngSeed, nameof(KvCrushRngSeed));
        NotNegative(AdaptiveRkvWindowSize, nameof(AdaptiveRkvWindowSize));
    }

    private static void NotNegative(int value, string option) => OptionRange.NotNegative.Check(value, nameof(CacheEvictionConfig), option);

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(CacheEvictionConfig), PrintMembers);
}
