namespace OpenVinoGenAI;

/// <summary>The load of a <see cref="ContinuousBatchingPipeline"/>, as measured by its last step. Official: <c>PipelineMetrics</c>.</summary>
public record PipelineMetrics
{
    /// <summary>The requests that are not finished. Official: <c>requests</c>.</summary>
    public int Requests { get; init; }

    /// <summary>The requests that the last step worked on. Official: <c>scheduled_requests</c>.</summary>
    public int ScheduledRequests { get; init; }

    /// <summary>The share of the KV cache that the last step used, in percent. Official: <c>cache_usage</c>.</summary>
    public float CacheUsage { get; init; }

    /// <summary>The largest share of the KV cache ever used, in percent. Official: <c>max_cache_usage</c>.</summary>
    public float MaxCacheUsage { get; init; }

    /// <summary>The mean cache usage of the last 1000 steps, in percent. Official: <c>avg_cache_usage</c>.</summary>
    public float AverageCacheUsage { get; init; }

    /// <summary>The size of the KV cache in bytes. Official: <c>cache_size_in_bytes</c>.</summary>
    public long CacheSize { get; init; }

    /// <summary>The time that the model took in the last step. Official: <c>inference_duration</c> (C++).</summary>
    public TimeSpan InferenceDuration { get; init; }

    /// <summary>The time that sampling took in the last step. Official: <c>sampling_duration</c> (C++).</summary>
    public TimeSpan SamplingDuration { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(PipelineMetrics), PrintMembers);
}
