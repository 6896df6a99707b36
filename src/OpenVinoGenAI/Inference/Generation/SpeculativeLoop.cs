namespace OpenVinoGenAI.Inference;

/// <summary>
/// Speculative decoding of one sequence: a draft model proposes tokens, the main model reads them all at once, and those that it would have chosen
/// itself are accepted. The outcome is that of the main model alone.
/// </summary>
internal sealed class SpeculativeLoop(CausalModel model, CausalModel draft, GenerationPlan plan, SequenceDecoder sequence)
{
    private const int DefaultProposals = 5;

    private readonly long[] _tokens = new long[1 + (plan.Config.NumAssistantTokens is > 0 and { } count ? count : DefaultProposals)];

    /// <summary>The number of tokens that the draft model proposed.</summary>
    internal int Proposed { get; private set; }

    /// <summary>How many of them were accepted.</summary>
    internal int Accepted { get; private set; }

    /// <summary>Generates until the sequence has ended.</summary>
    /// <param name="logits">The logits after the prompt.</param>
    /// <param name="onFirstToken">Called when the sequence has its first token.</param>
    /// <param name="cancellationToken">Ends the generation at the next token.</param>
    internal void Run(Span<float> logits, Action onFirstToken, CancellationToken cancellationToken)
    {
        sequence.Accept(TokenChoice.Make(plan, 0, logits, sequence.History));
        onFirstToken();
        while (sequence.FinishReason is null)
        {
            GenerationEnd.Check(cancellationToken);
            _tokens[0] = sequence.History.Generated[^1];
            Propose(cancellationToken);
            int length = model.Length;
            logits = model.Append(_tokens, allLogits: true, cancellationToken);
            int taken = Verify(logits);

            // What the models have read beyond the accepted tokens is taken back.
            model.Trim(length + 1 + taken);
            draft.Trim(Math.Min(draft.Length, length + 1 + taken));
        }
    }

    private void Propose(CancellationToken cancellationToken)
    {
        ReadOnlySpan<long> all = sequence.History.All;
        Span<float> logits = draft.Append(all[draft.Length..], cancellationToken: cancellationToken);
        for (int i = 1; i < _tokens.Length; i++)
        {
            _tokens[i] = VectorMath.ArgMax(logits);
            if (i + 1 < _tokens.Length)
            {
                logits = draft.Append(_tokens.AsSpan(i, 1), cancellationToken: cancellationToken);
            }
        }

        Proposed += _tokens.Length - 1;
    }

    private int Verify(Span<float> logits)
    {
        int size = model.VocabularySize;
        for (int i = 0; i < _tokens.Length; i++)
        {
            long token = TokenChoice.Make(plan, 0, logits.Slice(i * size, size), sequence.History);
            sequence.Accept(token);
            bool isProposed = i + 1 < _tokens.Length && token == _tokens[i + 1];
            Accepted += isProposed ? 1 : 0;
            if (!isProposed || sequence.FinishReason is not null)
            {
                return i;
            }
        }

        return _tokens.Length - 1;
    }
}
