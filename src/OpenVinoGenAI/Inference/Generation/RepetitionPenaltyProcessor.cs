namespace OpenVinoGenAI.Inference;

/// <summary>
/// Makes tokens of the prompt and of the answer less likely: a positive logit is divided by the penalty, a negative one multiplied (official:
/// <c>repetition_penalty</c>).
/// </summary>
public sealed class RepetitionPenaltyProcessor : LogitsProcessor
{
    private readonly float _penalty;

    /// <summary>Creates a processor.</summary>
    /// <param name="penalty">The factor, above 0; 1 changes nothing.</param>
    public RepetitionPenaltyProcessor(float penalty)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        _penalty = penalty;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (long token in history.PromptTokens)
        {
            Penalize(logits, token);
        }

        foreach (long token in history.GeneratedCounts.Keys)
        {
            if (!history.IsInPrompt(token))
            {
                Penalize(logits, token);
            }
        }
    }

    private void Penalize(Span<float> logits, long token)
    {
        ref float logit = ref logits[(int)token];
        logit = logit >= 0 ? (float)(logit / (double)_penalty) : (float)(logit * (double)_penalty);
    }
}
