namespace OpenVinoGenAI.Inference;

/// <summary>Ends a sequence at certain tokens (official: <c>stop_token_ids</c>).</summary>
public sealed class StopTokensCondition : StopCondition
{
    private readonly long[] _tokens;

    /// <summary>Creates a condition.</summary>
    /// <param name="tokens">The tokens.</param>
    public StopTokensCondition(IEnumerable<long> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _tokens = [.. tokens];
    }

    /// <inheritdoc/>
    public override FinishReason? Check(TokenHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return _tokens.AsSpan().Contains(history.Generated[^1]) ? FinishReason.Stop : null;
    }
}
