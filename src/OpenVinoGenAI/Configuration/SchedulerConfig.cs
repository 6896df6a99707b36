namespace OpenVinoGenAI;

/// <summary>
/// How continuous batching shares the KV cache and the model among requests (official: <c>SchedulerConfig</c>). What is
/// <see langword="null"/> stays as the library has it.
/// </summary>
public sealed record SchedulerConfig
{
    // The library's default of both MaxNumBatchedTokens and MaxNumSeqs.
    private const int DefaultLimit = 256;

    /// <summary>The most tokens that one step of the model works on, at least <see cref="MaxNumSeqs"/>. Official: <c>max_num_batched_tokens</c>, default 256.</summary>
    public int? MaxNumBatchedTokens { get; init; }

    /// <summary>The number of blocks in the KV cache; 0 derives it from <see cref="CacheSize"/>. Official: <c>num_kv_blocks</c>, default 0.</summary>
    public int? NumKvBlocks { get; init; }

    /// <summary>The size of the KV cache in GiB; 0 lets it grow with need. Official: <c>cache_size</c>, default 0.</summary>
    public int? CacheSize { get; init; }

    /// <summary>The number of blocks for the state of linear attention; 0 derives it. Official: <c>num_linear_attention_blocks</c>.</summary>
    public int? NumLinearAttentionBlocks { get; init; }

    /// <summary>How many steps of a linear attention's state lie between two kept ones. Official: <c>cache_interval_multiplier</c>.</summary>
    public int? CacheIntervalMultiplier { get; init; }

    /// <summary>Whether a long prompt is worked on in parts, together with other requests. Official: <c>dynamic_split_fuse</c>, default <see langword="true"/>.</summary>
    public bool? DynamicSplitFuse { get; init; }

    /// <summary>The most requests that run at once. Official: <c>max_num_seqs</c>, default 256.</summary>
    public int? MaxNumSeqs { get; init; }

    /// <summary>Whether the KV cache of a finished prompt serves later ones that begin alike. Official: <c>enable_prefix_caching</c>.</summary>
    /// <remarks>
    /// The library finds cached values by tokens alone, whatever adapters they were computed with. So this is off, and cannot be set to
    /// <see langword="true"/>, in a pipeline whose calls can switch adapters; with <see cref="AdapterMode.Static"/> and
    /// <see cref="AdapterMode.Fuse"/> it can be used.
    /// </remarks>
    public bool? EnablePrefixCaching { get; init; }

    /// <summary>Which tokens leave the KV cache when a sequence grows; <see langword="null"/> for none. Official: <c>cache_eviction_config</c>.</summary>
    public CacheEvictionConfig? CacheEviction { get; init; }

    /// <summary>Which tokens the prompt's attention leaves out; <see langword="null"/> for none. Official: <c>sparse_attention_config</c>.</summary>
    public SparseAttentionConfig? SparseAttention { get; init; }

    /// <summary>Checks the options one by one and together.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal void Check()
    {
        SchedulerConfigOptions.Table.Check(this);
        CacheEviction?.Check();
        SparseAttention?.Check();

        // The library reports this only at the first request, and names the numbers even where nobody set them.
        int tokens = MaxNumBatchedTokens ?? DefaultLimit;
        int requests = MaxNumSeqs ?? DefaultLimit;
        if (DynamicSplitFuse == false && requests > tokens)
        {
            throw new InvalidConfigurationException(
                $"MaxNumSeqs ({requests}) must not be above MaxNumBatchedTokens ({tokens}) where DynamicSplitFuse is false.")
            {
                Option = nameof(MaxNumSeqs),
            };
        }
    }

    /// <summary>Returns the options that are set, for a log.</summary>
    /// <returns>A text such as <c>SchedulerConfig { CacheSize = 4 }</c>.</returns>
    public override string ToString() => new ConfigText(nameof(SchedulerConfig)).Add(SchedulerConfigOptions.Table, this).ToString();
}
