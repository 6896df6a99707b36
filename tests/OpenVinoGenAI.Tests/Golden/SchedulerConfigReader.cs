namespace OpenVinoGenAI.Tests;

/// <summary>Reads a scheduler config by its official keys.</summary>
internal static class SchedulerConfigReader
{
    // What the official classes begin with.
    private static readonly CacheEvictionConfig DefaultEviction = new(StartSize: 32, RecentSize: 128, MaxCacheSize: 672);

    public static SchedulerConfig Read(GoldenObject json)
    {
        GoldenObject? eviction = json.TakeOptionalObject("cache_eviction_config");
        GoldenObject? sparse = json.TakeOptionalObject("sparse_attention_config");
        CacheEvictionConfig evictionConfig = eviction is null ? DefaultEviction : ReadEviction(eviction);
        SparseAttentionConfig sparseConfig = sparse is null ? new() : ReadSparse(sparse);
        SchedulerConfig config = OptionJson.Read(SchedulerConfigOptions.Table, new SchedulerConfig(), json) with
        {
            CacheEviction = json.TakeOptional<bool>("use_cache_eviction") ? evictionConfig : null,
            SparseAttention = json.TakeOptional<bool>("use_sparse_attention") ? sparseConfig : null,
        };
        json.ThrowIfAnyLeft();
        return config;
    }

    private static CacheEvictionConfig ReadEviction(GoldenObject json)
    {
        var config = new CacheEvictionConfig(
            json.TakeOptional("start_size", DefaultEviction.StartSize),
            json.TakeOptional("recent_size", DefaultEviction.RecentSize),
            json.TakeOptional("max_cache_size", DefaultEviction.MaxCacheSize));
        config = config with
        {
            AggregationMode = json.TryTake("aggregation_mode", out var mode)
                ? GoldenJson.Enum<CacheAggregationMode>(mode.GetString()!, json.Place)
                : config.AggregationMode,
            ApplyRotation = json.TakeOptional("apply_rotation", config.ApplyRotation),
            SnapKvWindowSize = json.TakeOptional("snapkv_window_size", config.SnapKvWindowSize),
        };
        json.ThrowIfAnyLeft();
        return config;
    }

    private static SparseAttentionConfig ReadSparse(GoldenObject json)
    {
        var config = new SparseAttentionConfig();
        config = config with
        {
            Mode = json.TryTake("mode", out var mode) ? GoldenJson.Enum<SparseAttentionMode>(mode.GetString()!, json.Place) : config.Mode,
            NumLastDenseTokensInPrefill = json.TakeOptional("num_last_dense_tokens_in_prefill", config.NumLastDenseTokensInPrefill),
            NumRetainedStartTokensInCache = json.TakeOptional("num_retained_start_tokens_in_cache", config.NumRetainedStartTokensInCache),
            NumRetainedRecentTokensInCache = json.TakeOptional("num_retained_recent_tokens_in_cache", config.NumRetainedRecentTokensInCache),
            XAttentionThreshold = json.TakeOptional("xattention_threshold", config.XAttentionThreshold),
            XAttentionBlockSize = json.TakeOptional("xattention_block_size", config.XAttentionBlockSize),
            XAttentionStride = json.TakeOptional("xattention_stride", config.XAttentionStride),
        };
        json.ThrowIfAnyLeft();
        return config;
    }
}
