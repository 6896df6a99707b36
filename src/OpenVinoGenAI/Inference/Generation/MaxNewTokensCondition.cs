namespace OpenVinoGenAI.Inference;

/// <summary>Ends a sequence after a number of tokens (official: <c>max_new_tokens</c>).</summary>
public sealed class MaxNewTokensCondition : StopCondition
{
    private readonly int _count;

    /// <summary>Creates a condition.</summary>
    /// <param name="count">The number of tokens, at least 1.</param>
    public MaxNewTokensCondition(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _count = count;
    }

    /// <inheritdoc/>
    public override FinishReason? Check(TokenHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Generated.Length >= _count ? FinishReason.Length : null;
    }
}
