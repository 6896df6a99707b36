namespace OpenVinoGenAI;

/// <summary>How busy an engine is (official: <c>PipelineMetrics</c>).</summary>
public sealed record EngineMetrics
{
    /// <summary>The requests that wait for a place among the running ones.</summary>
    public int WaitingRequests { get; init; }

    /// <summary>The requests that are running now. Official: <c>requests</c>.</summary>
    public int RunningRequests { get; init; }

    /// <summary>The requests that the last step worked on; 0 when none is running. Official: <c>scheduled_requests</c>.</summary>
    public int ScheduledRequests { get; init; }

    /// <summary>How much of the KV cache the last step had in use, in per cent; 0 when no request is running. Official: <c>cache_usage</c>.</summary>
    public float CacheUsage { get; init; }

    /// <summary>The most of the KV cache that was ever in use, in per cent. Official: <c>max_cache_usage</c>.</summary>
    public float MaxCacheUsage { get; init; }

    /// <summary>The mean of the cache's usage over the last steps, in per cent. Official: <c>avg_cache_usage</c>.</summary>
    public float AverageCacheUsage { get; init; }

    /// <summary>The size of the KV cache in bytes. Official: <c>cache_size_in_bytes</c>.</summary>
    public long CacheSize { get; init; }

    /// <summary>The model's time in the last step. Official: <c>inference_duration</c>.</summary>
    public TimeSpan InferenceDuration { get; init; }

    /// <summary>The time of choosing tokens in the last step. Official: <c>sampling_duration</c>.</summary>
    public TimeSpan SamplingDuration { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(EngineMetrics), PrintMembers);
}
