namespace OpenVinoGenAI;

/// <summary>
/// How long the parts of a generation took (official: <c>PerfMetrics</c>). Durations are in milliseconds; what was not measured is
/// <see langword="null"/>. Add the metrics of several calls with <c>+</c> to get the statistics over all of them.
/// </summary>
public class PerfMetrics
{
    internal PerfMetrics(RawPerfMetrics raw, double loadTime, long inputTokens, long generatedTokens)
    {
        Raw = raw;
        LoadTime = loadTime;
        NumInputTokens = inputTokens;
        NumGeneratedTokens = generatedTokens;
    }

    /// <summary>The time that loading the model took, in milliseconds (official: <c>load_time</c>).</summary>
    public double LoadTime { get; }

    /// <summary>The number of prompt tokens (official: <c>num_input_tokens</c>).</summary>
    public long NumInputTokens { get; }

    /// <summary>The number of generated tokens (official: <c>num_generated_tokens</c>).</summary>
    public long NumGeneratedTokens { get; }

    /// <summary>The time to the first token, in milliseconds (official: <c>ttft</c>).</summary>
    public MeanStd? TimeToFirstToken => Milliseconds(Raw.TimesToFirstToken);

    /// <summary>The time per output token, in milliseconds (official: <c>tpot</c>).</summary>
    public MeanStd? TimePerOutputToken => Milliseconds(Raw.Durations);

    /// <summary>The model's own time per output token, in milliseconds (official: <c>ipot</c>).</summary>
    public MeanStd? InferenceTimePerOutputToken => Milliseconds(Raw.TokenInferDurations);

    /// <summary>The throughput, in tokens a second (official: <c>throughput</c>).</summary>
    public MeanStd? Throughput => TimePerOutputToken is { Mean: > 0 } perToken
        ? new MeanStd(1000 / perToken.Mean, perToken.Std * 1000 / (perToken.Mean * perToken.Mean))
        : null;

    /// <summary>The time of a generate call, in milliseconds (official: <c>generate_duration</c>).</summary>
    public MeanStd? GenerateDuration => Milliseconds(Raw.GenerateDurations);

    /// <summary>The model's time in a generate call, in milliseconds (official: <c>inference_duration</c>).</summary>
    public MeanStd? InferenceDuration => Milliseconds(Raw.InferenceDurations);

    /// <summary>The time of turning text into tokens, in milliseconds (official: <c>tokenization_duration</c>).</summary>
    public MeanStd? TokenizationDuration => Milliseconds(Raw.TokenizationDurations);

    /// <summary>The time of turning tokens into text, in milliseconds (official: <c>detokenization_duration</c>).</summary>
    public MeanStd? DetokenizationDuration => Milliseconds(Raw.DetokenizationDurations);

    /// <summary>The time of applying the chat template, in milliseconds (official: <c>chat_template_duration</c>).</summary>
    public MeanStd? ChatTemplateDuration => Milliseconds(Raw.ChatTemplateDurations);

    /// <summary>The time of choosing a step's tokens, in milliseconds (official: <c>sampling_duration</c>).</summary>
    public MeanStd? SamplingDuration => Milliseconds(Raw.SamplingDurations);

    /// <summary>The time of compiling a grammar, in milliseconds (official: <c>grammar_compile_time</c>).</summary>
    public MeanStd? GrammarCompileTime => Milliseconds(Raw.GrammarCompileTimes);

    /// <summary>
    /// The time of turning prompt and pictures into embeddings, in milliseconds; only of a <see cref="VLMPipeline"/> (official:
    /// <c>prepare_embeddings_duration</c>).
    /// </summary>
    public MeanStd? PrepareEmbeddingsDuration => Milliseconds(Raw.PrepareEmbeddingsDurations);

    /// <summary>The single measurements behind the statistics.</summary>
    public RawPerfMetrics Raw { get; }

    /// <summary>Puts the measurements of two calls together.</summary>
    /// <param name="left">The metrics of a call.</param>
    /// <param name="right">The metrics of another call on the same pipeline.</param>
    /// <returns>Metrics whose statistics are over both.</returns>
    public static PerfMetrics operator +(PerfMetrics left, PerfMetrics right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new PerfMetrics(
            RawPerfMetrics.Concatenate(left.Raw, right.Raw),
            left.LoadTime,
            left.NumInputTokens + right.NumInputTokens,
            left.NumGeneratedTokens + right.NumGeneratedTokens);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static PerfMetrics Add(PerfMetrics left, PerfMetrics right) => left + right;

    private protected static MeanStd? Milliseconds(IReadOnlyList<float> microseconds) => MeanStd.OfMicroseconds(microseconds);
}
