namespace OpenVinoGenAI;

/// <summary>What a <see cref="WhisperPipeline"/> is made with, beyond the model's path and the device.</summary>
public sealed record WhisperPipelineOptions
{
    private const string WordTimestampsProperty = "word_timestamps";

    /// <summary>
    /// Properties of the runtime and the device by their official names, for instance <c>["INFERENCE_PRECISION_HINT"] = "f32"</c> or
    /// <c>["CACHE_DIR"] = "cache"</c>. The types of values are those of <see cref="PipelineOptions.Properties"/>.
    /// </summary>
    public IReadOnlyDictionary<string, object>? Properties { get; init; }

    /// <summary>
    /// Whether the pipeline can tell when each word was said, which makes the decoder a little slower. It is then also what
    /// <see cref="WhisperGenerationConfig.WordTimestamps"/> is for calls that say nothing. Default <see langword="false"/>.
    /// </summary>
    /// <remarks>Official: the property <c>word_timestamps</c> of the constructor; it counts among the <see cref="Properties"/>, too.</remarks>
    public bool WordTimestamps { get; init; }

    internal bool HasWordTimestamps => WordTimestamps || Properties?.GetValueOrDefault(WordTimestampsProperty) is true;

    internal IReadOnlyDictionary<string, object>? ToProperties() => WordTimestamps
        ? new Dictionary<string, object>(Properties ?? new Dictionary<string, object>()) { [WordTimestampsProperty] = true }
        : Properties;
}
