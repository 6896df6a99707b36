namespace OpenVinoGenAI.Inference;

/// <summary>How a model is compiled. Options that are <see langword="null"/> are left to the device.</summary>
public sealed record CompileOptions
{
    /// <summary>The goal that the device optimizes for. Official: <c>PERFORMANCE_HINT</c>.</summary>
    public PerformanceHint? PerformanceHint { get; init; }

    /// <summary>The precision of the computation: <c>f32</c>, <c>f16</c> or <c>bf16</c>. Official: <c>INFERENCE_PRECISION_HINT</c>.</summary>
    public string? InferencePrecision { get; init; }

    /// <summary>The number of inferences that run side by side. At least 1. Official: <c>NUM_STREAMS</c>.</summary>
    public int? NumStreams { get; init; }

    /// <summary>The number of threads of the processor. At least 1. Official: <c>INFERENCE_NUM_THREADS</c>.</summary>
    public int? InferenceNumThreads { get; init; }

    /// <summary>Whether <see cref="InferRequest.GetProfiling"/> can be used; it makes inferences slower. Official: <c>PERF_COUNT</c>.</summary>
    public bool? EnableProfiling { get; init; }

    /// <summary>A folder in which compiled models are kept and looked for. Official: <c>CACHE_DIR</c>.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>
    /// Other properties by their official names, with values as in <see cref="PipelineOptions.Properties"/>. They take precedence over the options
    /// above.
    /// </summary>
    public PipelineProperties? Properties { get; init; }

    /// <summary>All options under their official names.</summary>
    internal Dictionary<string, object> ToProperties()
    {
        var properties = new Dictionary<string, object>();
        Add("PERFORMANCE_HINT", PerformanceHint is { } hint ? PropertyNames.Of(hint, PropertyNames.PerformanceHints, nameof(PerformanceHint)) : null);
        Add("INFERENCE_PRECISION_HINT", InferencePrecision);
        Add("NUM_STREAMS", NumStreams);
        Add("INFERENCE_NUM_THREADS", InferenceNumThreads);
        Add("PERF_COUNT", EnableProfiling);
        Add("CACHE_DIR", CacheDirectory);
        foreach ((string name, object value) in Properties ?? new PipelineProperties())
        {
            properties[name] = value;
        }

        return properties;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                properties[name] = value;
            }
        }
    }
}
