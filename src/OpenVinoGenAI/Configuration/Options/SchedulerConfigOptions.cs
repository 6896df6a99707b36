using static OpenVinoGenAI.OptionRows<OpenVinoGenAI.SchedulerConfig>;

namespace OpenVinoGenAI;

/// <summary>The options of <see cref="SchedulerConfig"/>.</summary>
internal static class SchedulerConfigOptions
{
    private static readonly OptionRange NotNegative = OptionRange.NotNegative;

    internal static OptionTable<SchedulerConfig> Table { get; } = new(
        nameof(SchedulerConfig),
        Integer(
            "max_num_batched_tokens",
            nameof(SchedulerConfig.MaxNumBatchedTokens),
            c => c.MaxNumBatchedTokens,
            (c, v) => c with { MaxNumBatchedTokens = v },
            NotNegative),
        Integer(
            "num_kv_blocks",
            nameof(SchedulerConfig.NumKvBlocks),
            c => c.NumKvBlocks,
            (c, v) => c with { NumKvBlocks = v },
            NotNegative),
        Integer("cache_size", nameof(SchedulerConfig.CacheSize), c => c.CacheSize, (c, v) => c with { CacheSize = v }, NotNegative),
        Integer(
            "num_linear_attention_blocks",
            nameof(SchedulerConfig.NumLinearAttentionBlocks),
            c => c.NumLinearAttentionBlocks,
            (c, v) => c with { NumLinearAttentionBlocks = v },
            NotNegative),
        Integer(
            "cache_interval_multiplier",
            nameof(SchedulerConfig.CacheIntervalMultiplier),
            c => c.CacheIntervalMultiplier,
            (c, v) => c with { CacheIntervalMultiplier = v },
            NotNegative),
        Flag(
            "dynamic_split_fuse",
            nameof(SchedulerConfig.DynamicSplitFuse),
            c => c.DynamicSplitFuse,
            (c, v) => c with { DynamicSplitFuse = v }),
        Integer("max_num_seqs", nameof(SchedulerConfig.MaxNumSeqs), c => c.MaxNumSeqs, (c, v) => c with { MaxNumSeqs = v }, NotNegative),
        Flag(
            "enable_prefix_caching",
            nameof(SchedulerConfig.EnablePrefixCaching),
            c => c.EnablePrefixCaching,
            (c, v) => c with { EnablePrefixCaching = v }),
        Object(
            "cache_eviction_config",
            nameof(SchedulerConfig.CacheEviction),
            c => c.CacheEviction,
            (c, v) => c with { CacheEviction = v }),
        Object(
            "sparse_attention_config",
            nameof(SchedulerConfig.SparseAttention),
            c => c.SparseAttention,
            (c, v) => c with { SparseAttention = v }));
}
