using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Options;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries scheduler configs to their native form.</summary>
internal static unsafe class SchedulerConfigMapper
{
    internal static NativeOptionTable<SchedulerConfig, ov_genai_scheduler_config> Options { get; } =
        new(SchedulerConfigOptions.Table, SchedulerConfigNativeOptions.All);

    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal static SchedulerConfigHandle ToNative(SchedulerConfig source)
    {
        source.Check();
        SchedulerConfigHandle handle = SchedulerConfigHandle.Create();
        try
        {
            using var config = handle.Acquire();
            Options.Write(source, config.Pointer);
            if (source.CacheIntervalMultiplier is { } multiplier)
            {
                nuint value = (nuint)multiplier;
                NativeStatus.ThrowIfFailed(ov_genai_scheduler_config_set_cache_interval_multiplier(config.Pointer, &value));
            }

            SetCacheEviction(config.Pointer, source.CacheEviction);
            SetSparseAttention(config.Pointer, source.SparseAttention);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void SetCacheEviction(ov_genai_scheduler_config* target, CacheEvictionConfig? source)
    {
        if (source is not null)
        {
            var value = new ov_genai_cache_eviction_config
            {
                start_size = (nuint)source.StartSize,
                recent_size = (nuint)source.RecentSize,
                max_cache_size = (nuint)source.MaxCacheSize,
                aggregation_mode = (ov_genai_aggregation_mode_e)source.AggregationMode,
                apply_rotation = NativeBool.ToNative(source.ApplyRotation),
                snapkv_window_size = (nuint)source.SnapKvWindowSize,
                kvcrush_budget = (nuint)source.KvCrushBudget,
                kvcrush_anchor_point_mode = (ov_genai_kvcrush_anchor_point_mode_e)source.KvCrushAnchorPointMode,
                kvcrush_rng_seed = (nuint)source.KvCrushRngSeed,
                adaptive_rkv_attention_mass = source.AdaptiveRkvAttentionMass,
                adaptive_rkv_window_size = (nuint)source.AdaptiveRkvWindowSize,
            };
            NativeStatus.ThrowIfFailed(ov_genai_scheduler_config_set_cache_eviction_config(target, &value));
        }
    }

    private static void SetSparseAttention(ov_genai_scheduler_config* target, SparseAttentionConfig? source)
    {
        if (source is not null)
        {
            var value = new ov_genai_sparse_attention_config
            {
                mode = (ov_genai_sparse_attention_mode_e)source.Mode,
                num_last_dense_tokens_in_prefill = (nuint)source.NumLastDenseTokensInPrefill,
                num_retained_start_tokens_in_cache = (nuint)source.NumRetainedStartTokensInCache,
                num_retained_recent_tokens_in_cache = (nuint)source.NumRetainedRecentTokensInCache,
                xattention_threshold = source.XAttentionThreshold,
                xattention_block_size = (nuint)source.XAttentionBlockSize,
                xattention_stride = (nuint)source.XAttentionStride,
            };
            NativeStatus.ThrowIfFailed(ov_genai_scheduler_config_set_sparse_attention_config(target, &value));
        }
    }
}
