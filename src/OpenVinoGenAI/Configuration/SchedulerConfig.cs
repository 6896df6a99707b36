using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

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
    public bool? EnablePrefixCaching { get; init; }

    /// <summary>Which tokens leave the KV cache when a sequence grows; <see langword="null"/> for none. Official: <c>cache_eviction_config</c>.</summary>
    public CacheEvictionConfig? CacheEviction { get; init; }

    /// <summary>Which tokens the prompt's attention leaves out; <see langword="null"/> for none. Official: <c>sparse_attention_config</c>.</summary>
    public SparseAttentionConfig? SparseAttention { get; init; }

    internal unsafe SchedulerConfigHandle ToNative()
    {
        CheckRequests();
        SchedulerConfigHandle handle = SchedulerConfigHandle.Create();
        try
        {
            using var config = handle.Acquire();
            Set(config.Pointer, MaxNumBatchedTokens, nameof(MaxNumBatchedTokens), &ov_genai_scheduler_config_set_max_num_batched_tokens);
            Set(config.Pointer, NumKvBlocks, nameof(NumKvBlocks), &ov_genai_scheduler_config_set_num_kv_blocks);
            Set(config.Pointer, CacheSize, nameof(CacheSize), &ov_genai_scheduler_config_set_cache_size);
            Set(config.Pointer, NumLinearAttentionBlocks, nameof(NumLinearAttentionBlocks), &ov_genai_scheduler_config_set_num_linear_attention_blocks);
            Set(config.Pointer, MaxNumSeqs, nameof(MaxNumSeqs), &ov_genai_scheduler_config_set_max_num_seqs);
            NativeValue.SetFlag(config.Pointer, DynamicSplitFuse, &ov_genai_scheduler_config_set_dynamic_split_fuse);
            NativeValue.SetFlag(config.Pointer, EnablePrefixCaching, &ov_genai_scheduler_config_set_enable_prefix_caching);
            if (CacheIntervalMultiplier is { } multiplier)
            {
                nuint value = NotNegative(multiplier, nameof(CacheIntervalMultiplier));
                NativeStatus.ThrowIfFailed(ov_genai_scheduler_config_set_cache_interval_multiplier(config.Pointer, &value));
            }

            CacheEviction?.Apply(config.Pointer);
            SparseAttention?.Apply(config.Pointer);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    // The library finds this out at the first request, and says it of numbers that nobody set.
    private void CheckRequests()
    {
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

    internal static nuint NotNegative(int value, string option) => value >= 0
        ? (nuint)value
        : throw new InvalidConfigurationException($"{option} is {value}: it must not be negative.") { Option = option };

    private static unsafe void Set(
        ov_genai_scheduler_config* config,
        int? value,
        string option,
        delegate*<ov_genai_scheduler_config*, nuint, ov_status_e> setter) =>
        NativeValue.Set(config, value is { } number ? NotNegative(number, option) : null, setter);
}
