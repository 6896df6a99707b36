namespace OpenVinoGenAI;

/// <summary>The single measurements behind <see cref="WhisperPerfMetrics"/> (official: <c>WhisperRawPerfMetrics</c>).</summary>
public sealed class WhisperRawPerfMetrics
{
    /// <summary>The time of turning samples into spectra, in microseconds. Official: <c>features_extraction_durations</c>.</summary>
    public IReadOnlyList<float> FeaturesExtractionDurations { get; init; } = [];

    /// <summary>The time of aligning words, in microseconds. Official: <c>word_level_timestamps_processing_durations</c>.</summary>
    public IReadOnlyList<float> WordLevelTimestampsProcessingDurations { get; init; } = [];

    /// <summary>The time of the encoder for each window, in microseconds. Official: <c>encode_inference_durations</c>.</summary>
    public IReadOnlyList<float> EncodeInferenceDurations { get; init; } = [];

    /// <summary>The time of the decoder for each token, in microseconds. Official: <c>decode_inference_durations</c>.</summary>
    public IReadOnlyList<float> DecodeInferenceDurations { get; init; } = [];

    internal static WhisperRawPerfMetrics Concatenate(WhisperRawPerfMetrics left, WhisperRawPerfMetrics right) => new()
    {
        FeaturesExtractionDurations = [.. left.FeaturesExtractionDurations, .. right.FeaturesExtractionDurations],
        WordLevelTimestampsProcessingDurations =
            [.. left.WordLevelTimestampsProcessingDurations, .. right.WordLevelTimestampsProcessingDurations],
        EncodeInferenceDurations = [.. left.EncodeInferenceDurations, .. right.EncodeInferenceDurations],
        DecodeInferenceDurations = [.. left.DecodeInferenceDurations, .. right.DecodeInferenceDurations],
    };
}
