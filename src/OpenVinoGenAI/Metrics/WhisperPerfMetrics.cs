namespace OpenVinoGenAI;

/// <summary>
/// How long the parts of speech recognition took (official: <c>WhisperPerfMetrics</c>). What was not measured is
/// <see langword="null"/>. The library counts no input tokens: <see cref="PerfMetrics.NumInputTokens"/> is 0.
/// </summary>
public sealed class WhisperPerfMetrics : PerfMetrics
{
    /// <summary>Creates metrics without measurements, to which an initialiser adds them.</summary>
    public WhisperPerfMetrics()
    {
    }

    internal WhisperPerfMetrics(PerfMetrics common, WhisperRawPerfMetrics whisperRaw)
        : base(common) => WhisperRaw = whisperRaw;

    /// <summary>The time of turning samples into spectra (official: <c>features_extraction_duration</c>).</summary>
    public MeanStdDuration? FeaturesExtractionDuration => Statistics(WhisperRaw.FeaturesExtractionDurations);

    /// <summary>The time of aligning words (official: <c>word_level_timestamps_processing_duration</c>).</summary>
    public MeanStdDuration? WordLevelTimestampsProcessingDuration => Statistics(WhisperRaw.WordLevelTimestampsProcessingDurations);

    /// <summary>The time of the encoder for a window of 30 s (official: <c>encode_inference_duration</c>).</summary>
    public MeanStdDuration? EncodeInferenceDuration => Statistics(WhisperRaw.EncodeInferenceDurations);

    /// <summary>The time of the decoder for a token (official: <c>decode_inference_duration</c>).</summary>
    public MeanStdDuration? DecodeInferenceDuration => Statistics(WhisperRaw.DecodeInferenceDurations);

    /// <summary>The single measurements behind the statistics that only speech recognition has.</summary>
    public WhisperRawPerfMetrics WhisperRaw { get; init; } = new();

    /// <summary>Puts the measurements of two calls together.</summary>
    /// <param name="left">The metrics of a call.</param>
    /// <param name="right">The metrics of another call on the same pipeline.</param>
    /// <returns>Metrics whose statistics are over both.</returns>
    public static WhisperPerfMetrics operator +(WhisperPerfMetrics left, WhisperPerfMetrics right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new WhisperPerfMetrics(
            (PerfMetrics)left + right, WhisperRawPerfMetrics.Concatenate(left.WhisperRaw, right.WhisperRaw));
    }

    /// <inheritdoc cref="op_Addition"/>
    public static WhisperPerfMetrics Add(WhisperPerfMetrics left, WhisperPerfMetrics right) => left + right;
}
