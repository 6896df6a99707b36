namespace OpenVinoGenAI;

/// <summary>The single measurements behind <see cref="PerfMetrics"/> (official: <c>RawPerfMetrics</c>).</summary>
public sealed class RawPerfMetrics
{
    /// <summary>The duration of each generate call, in microseconds. Official: <c>generate_durations</c>.</summary>
    public IReadOnlyList<float> GenerateDurations { get; init; } = [];

    /// <summary>The duration of each tokenization, in microseconds. Official: <c>tokenization_durations</c>.</summary>
    public IReadOnlyList<float> TokenizationDurations { get; init; } = [];

    /// <summary>The duration of each detokenization, in microseconds. Official: <c>detokenization_durations</c>.</summary>
    public IReadOnlyList<float> DetokenizationDurations { get; init; } = [];

    /// <summary>The duration of each use of the chat template, in microseconds. Official: <c>chat_template_durations</c>.</summary>
    public IReadOnlyList<float> ChatTemplateDurations { get; init; } = [];

    /// <summary>The time to the first token of each generate call, in microseconds. Official: <c>m_times_to_first_token</c>.</summary>
    public IReadOnlyList<float> TimesToFirstToken { get; init; } = [];

    /// <summary>The model's time for each token, in microseconds. Official: <c>token_infer_durations</c>.</summary>
    public IReadOnlyList<float> TokenInferDurations { get; init; } = [];

    /// <summary>The number of sequences at each step. Official: <c>m_batch_sizes</c>.</summary>
    public IReadOnlyList<float> BatchSizes { get; init; } = [];

    /// <summary>The duration of each step after the first, in microseconds. Official: <c>m_durations</c>.</summary>
    public IReadOnlyList<float> Durations { get; init; } = [];

    /// <summary>The model's time in each generate call, in microseconds. Official: <c>inference_durations</c>.</summary>
    public IReadOnlyList<float> InferenceDurations { get; init; } = [];

    /// <summary>The duration of each compilation of a grammar, in microseconds. Official: <c>grammar_compile_times</c>.</summary>
    public IReadOnlyList<float> GrammarCompileTimes { get; init; } = [];

    /// <summary>The time of choosing the tokens of each call, in microseconds. Official: <c>sampling_durations</c>.</summary>
    public IReadOnlyList<float> SamplingDurations { get; init; } = [];

    /// <summary>
    /// The time of turning prompt and images of each call into embeddings, in microseconds; empty where there are none.
    /// Official: <c>prepare_embeddings_durations</c>.
    /// </summary>
    public IReadOnlyList<float> PrepareEmbeddingsDurations { get; init; } = [];

    internal static RawPerfMetrics Concatenate(RawPerfMetrics left, RawPerfMetrics right) => new()
    {
        GenerateDurations = [.. left.GenerateDurations, .. right.GenerateDurations],
        TokenizationDurations = [.. left.TokenizationDurations, .. right.TokenizationDurations],
        DetokenizationDurations = [.. left.DetokenizationDurations, .. right.DetokenizationDurations],
        ChatTemplateDurations = [.. left.ChatTemplateDurations, .. right.ChatTemplateDurations],
        TimesToFirstToken = [.. left.TimesToFirstToken, .. right.TimesToFirstToken],
        TokenInferDurations = [.. left.TokenInferDurations, .. right.TokenInferDurations],
        BatchSizes = [.. left.BatchSizes, .. right.BatchSizes],
        Durations = [.. left.Durations, .. right.Durations],
        InferenceDurations = [.. left.InferenceDurations, .. right.InferenceDurations],
        GrammarCompileTimes = [.. left.GrammarCompileTimes, .. right.GrammarCompileTimes],
        SamplingDurations = [.. left.SamplingDurations, .. right.SamplingDurations],
        PrepareEmbeddingsDurations = [.. left.PrepareEmbeddingsDurations, .. right.PrepareEmbeddingsDurations],
    };
}
