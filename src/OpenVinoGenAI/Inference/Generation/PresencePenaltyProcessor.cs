namespace OpenVinoGenAI.Inference;

/// <summary>
/// Makes tokens of the answer less likely, however often they occurred (official: <c>presence_penalty</c>). As in the official library, the
/// penalty moves a logit towards 0: it is taken from a positive one and added to a negative one.
/// </summary>
public sealed class PresencePenaltyProcessor : LogitsProcessor
{
    private readonly float _penalty;

    /// <summary>Creates a processor.</summary>
    /// <param name="penalty">The penalty, in [-2, 2]; 0 changes nothing.</param>
    public PresencePenaltyProcessor(float penalty)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(penalty, -2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(penalty, 2);
        _penalty = penalty;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (long token in history.GeneratedCounts.Keys)
        {
            ref float logit = ref logits[(int)token];
            logit = (float)(logit >= 0 ? logit - (double)_penalty : logit + (double)_penalty);
        }
    }
}
