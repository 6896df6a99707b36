namespace OpenVinoGenAI;

/// <summary>
/// How long the parts of a generation took (official: <c>PerfMetrics</c>). What was not measured is <see langword="null"/>. Add the metrics of
/// several calls with <c>+</c> to get the statistics over all of them.
/// </summary>
public class PerfMetrics
{
    /// <summary>Creates metrics without measurements, to which an initialiser adds them.</summary>
    public PerfMetrics()
    {
    }

    private protected PerfMetrics(PerfMetrics original)
    {
        LoadTime = original.LoadTime;
        NumInputTokens = original.NumInputTokens;
        NumGeneratedTokens = original.NumGeneratedTokens;
        Raw = original.Raw;
    }

    /// <summary>The time that loading the model took (official: <c>load_time</c>).</summary>
    public TimeSpan LoadTime { get; init; }

    /// <summary>The number of prompt tokens (official: <c>num_input_tokens</c>).</summary>
    public long NumInputTokens { get; init; }

    /// <summary>The number of generated tokens (official: <c>num_generated_tokens</c>).</summary>
    public long NumGeneratedTokens { get; init; }

    /// <summary>The time to the first token (official: <c>ttft</c>).</summary>
    public MeanStdDuration? TimeToFirstToken => Statistics(Raw.TimesToFirstToken);

    /// <summary>The time per output token (official: <c>tpot</c>).</summary>
    public MeanStdDuration? TimePerOutputToken => Statistics(Raw.Durations);

    /// <summary>The model's own time per output token (official: <c>ipot</c>).</summary>
    public MeanStdDuration? InferenceTimePerOutputToken => Statistics(Raw.TokenInferDurations);

    /// <summary>The throughput, in tokens per second (official: <c>throughput</c>).</summary>
    public MeanStd? Throughput => TimePerOutputToken is { Mean.Ticks: > 0 } perToken
        ? new MeanStd(1 / perToken.Mean.TotalSeconds, perToken.Std.TotalSeconds / (perToken.Mean.TotalSeconds * perToken.Mean.TotalSeconds))
        : null;

    /// <summary>The time of a generate call (official: <c>generate_duration</c>).</summary>
    public MeanStdDuration? GenerateDuration => Statistics(Raw.GenerateDurations);

    /// <summary>The model's time in a generate call (official: <c>inference_duration</c>).</summary>
    public MeanStdDuration? InferenceDuration => Statistics(Raw.InferenceDurations);

    /// <summary>The time of turning text into tokens (official: <c>tokenization_duration</c>).</summary>
    public MeanStdDuration? TokenizationDuration => Statistics(Raw.TokenizationDurations);

    /// <summary>The time of turning tokens into text (official: <c>detokenization_duration</c>).</summary>
    public MeanStdDuration? DetokenizationDuration => Statistics(Raw.DetokenizationDurations);

    /// <summary>The time of applying the chat template (official: <c>chat_template_duration</c>).</summary>
    public MeanStdDuration? ChatTemplateDuration => Statistics(Raw.ChatTemplateDurations);

    /// <summary>The time of choosing a step's tokens (official: <c>sampling_duration</c>).</summary>
    public MeanStdDuration? SamplingDuration => Statistics(Raw.SamplingDurations);

    /// <summary>The time of compiling a grammar (official: <c>grammar_compile_time</c>).</summary>
    public DurationSummary? GrammarCompileTime => DurationSummary.OfMicroseconds(Raw.GrammarCompileTimes);

    /// <summary>
    /// The time of turning prompt and images into embeddings; only of a <see cref="VLMPipeline"/> (official: <c>prepare_embeddings_duration</c>).
    /// </summary>
    public MeanStdDuration? PrepareEmbeddingsDuration => Statistics(Raw.PrepareEmbeddingsDurations);

    /// <summary>The single measurements behind the statistics.</summary>
    public RawPerfMetrics Raw { get; init; } = new();

    /// <summary>Puts the measurements of two calls together.</summary>
    /// <param name="left">The metrics of a call.</param>
    /// <param name="right">The metrics of another call on the same pipeline.</param>
    /// <returns>Metrics whose statistics are over both.</returns>
    public static PerfMetrics operator +(PerfMetrics left, PerfMetrics right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new PerfMetrics
        {
            Raw = RawPerfMetrics.Concatenate(left.Raw, right.Raw),
            LoadTime = left.LoadTime,
            NumInputTokens = left.NumInputTokens + right.NumInputTokens,
            NumGeneratedTokens = left.NumGeneratedTokens + right.NumGeneratedTokens,
        };
    }

    /// <inheritdoc cref="op_Addition"/>
    public static PerfMetrics Add(PerfMetrics left, PerfMetrics right) => left + right;

    private protected static MeanStdDuration? Statistics(IReadOnlyList<float> microseconds) => MeanStdDuration.OfMicroseconds(microseconds);
}
