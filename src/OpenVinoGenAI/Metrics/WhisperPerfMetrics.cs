namespace OpenVinoGenAI;

/// <summary>
/// How long the parts of speech recognition took (official: <c>WhisperPerfMetrics</c>). Durations are in milliseconds; what was not
/// measured is <see langword="null"/>. The library counts no input tokens: <see cref="PerfMetrics.NumInputTokens"/> is 0.
/// </summary>
public sealed class WhisperPerfMetrics : PerfMetrics
{
    internal WhisperPerfMetrics(PerfMetrics common, WhisperRawPerfMetrics whisperRaw)
        : base(common.Raw, common.LoadTime, common.NumInputTokens, common.NumGeneratedTokens) => WhisperRaw = whisperRaw;

    /// <summary>The time of turning samples into spectra, in milliseconds (official: <c>features_extraction_duration</c>).</summary>
    public MeanStd? FeaturesExtractionDuration => Milliseconds(WhisperRaw.FeaturesExtractionDurations);

    /// <summary>The time of aligning words, in milliseconds (official: <c>word_level_timestamps_processing_duration</c>).</summary>
    public MeanStd? WordLevelTimestampsProcessingDuration => Milliseconds(WhisperRaw.WordLevelTimestampsProcessingDurations);

    /// <summary>The time of the encoder for a window of 30 s, in milliseconds (official: <c>encode_inference_duration</c>).</summary>
    public MeanStd? EncodeInferenceDuration => Milliseconds(WhisperRaw.EncodeInferenceDurations);

    /// <summary>The time of the decoder for a token, in milliseconds (official: <c>decode_inference_duration</c>).</summary>
    public MeanStd? DecodeInferenceDuration => Milliseconds(WhisperRaw.DecodeInferenceDurations);

    /// <summary>The single measurements behind the statistics that only speech recognition has.</summary>
    public WhisperRawPerfMetrics WhisperRaw { get; }

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
