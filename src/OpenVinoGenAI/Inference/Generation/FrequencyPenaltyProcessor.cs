namespace OpenVinoGenAI.Inference;

/// <summary>
/// Makes tokens of the answer less likely for each time that they occurred (official: <c>frequency_penalty</c>). As in the official library, the
/// penalty moves a logit towards 0: it is taken from a positive one and added to a negative one.
/// </summary>
public sealed class FrequencyPenaltyProcessor : LogitsProcessor
{
    private readonly float _penalty;

    /// <summary>Creates a processor.</summary>
    /// <param name="penalty">The penalty for each time, in [-2, 2]; 0 changes nothing.</param>
    public FrequencyPenaltyProcessor(float penalty)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(penalty, -2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(penalty, 2);
        _penalty = penalty;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach ((long token, int count) in history.GeneratedCounts)
        {
            ref float logit = ref logits[(int)token];
            double penalty = (double)_penalty * count;
            logit = (float)(logit >= 0 ? logit - penalty : logit + penalty);
        }
    }
}
