namespace OpenVinoGenAI;

/// <summary>The answers to prompts that were given as tokens (official: <c>EncodedResults</c>).</summary>
public sealed class EncodedGenerationResult
{
    internal EncodedGenerationResult(
        IReadOnlyList<long[]> tokens,
        IReadOnlyList<float> scores,
        IReadOnlyList<FinishReason> finishReasons,
        PerfMetrics perfMetrics,
        SpeculativeMetrics? speculativeMetrics)
    {
        Tokens = tokens;
        Scores = scores;
        FinishReasons = finishReasons;
        PerfMetrics = perfMetrics;
        SpeculativeMetrics = speculativeMetrics;
    }

    /// <summary>The generated token ids of each sequence.</summary>
    public IReadOnlyList<long[]> Tokens { get; }

    /// <summary>The score of each sequence: in beam search the sum of log probabilities under the length penalty, otherwise 0.</summary>
    public IReadOnlyList<float> Scores { get; }

    /// <summary>Why each sequence ended.</summary>
    public IReadOnlyList<FinishReason> FinishReasons { get; }

    /// <summary>How long the parts of the generation took.</summary>
    public PerfMetrics PerfMetrics { get; }

    /// <summary>What speculative decoding measured besides; <see langword="null"/> without a draft model.</summary>
    public SpeculativeMetrics? SpeculativeMetrics { get; }
}
