namespace OpenVinoGenAI;

/// <summary>The answers to prompts that were given as tokens (official: <c>EncodedResults</c>).</summary>
public sealed class EncodedGenerationResult
{
    /// <summary>Creates a result, for instance for a test of code that takes one.</summary>
    /// <param name="tokens">The token ids of all sequences.</param>
    public EncodedGenerationResult(IReadOnlyList<long[]> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        Tokens = tokens;
        Scores = new float[tokens.Count];
        FinishReasons = new FinishReason[tokens.Count];
    }

    /// <summary>
    /// The generated token ids of each sequence. At a stop string they end with whole tokens: a token in the middle of which it begins, or ends with
    /// <see cref="GenerationConfig.IncludeStopStrInOutput"/>, is the last one.
    /// </summary>
    public IReadOnlyList<long[]> Tokens { get; }

    /// <summary>The score of each sequence: in beam search the sum of log probabilities under the length penalty, otherwise 0.</summary>
    public IReadOnlyList<float> Scores { get; init; }

    /// <summary>Why each sequence ended.</summary>
    public IReadOnlyList<FinishReason> FinishReasons { get; init; }

    /// <summary>How long the parts of the generation took.</summary>
    public PerfMetrics PerfMetrics { get; init; } = new();

    /// <summary>The additional measurements of speculative decoding; <see langword="null"/> without a draft model.</summary>
    public SpeculativeMetrics? SpeculativeMetrics { get; init; }

    /// <summary>Cuts the tokens at a stop string.</summary>
    internal EncodedGenerationResult EndAt(StopStringRule rule, Tokenizer tokenizer)
    {
        long[][] tokens = [.. Tokens];
        FinishReason[] reasons = [.. FinishReasons];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (StopStringCut.CountTokens(rule, tokens[i], ids => tokenizer.Decode(ids)) is { } count)
            {
                tokens[i] = tokens[i][..count];
                reasons[i] = FinishReason.Stop;
            }
        }

        return new EncodedGenerationResult(tokens)
        {
            Scores = Scores,
            FinishReasons = reasons,
            PerfMetrics = PerfMetrics,
            SpeculativeMetrics = SpeculativeMetrics,
        };
    }
}
