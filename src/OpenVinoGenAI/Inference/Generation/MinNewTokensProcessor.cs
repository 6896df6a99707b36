namespace OpenVinoGenAI.Inference;

/// <summary>Lets no stop token be chosen before a number of tokens has been generated (official: <c>min_new_tokens</c>).</summary>
public sealed class MinNewTokensProcessor : LogitsProcessor
{
    private readonly int _count;
    private readonly long[] _stopTokens;

    /// <summary>Creates a processor.</summary>
    /// <param name="count">The number of tokens, at least 0.</param>
    /// <param name="stopTokens">The tokens that end an answer.</param>
    public MinNewTokensProcessor(int count, IEnumerable<long> stopTokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(stopTokens);
        _count = count;
        _stopTokens = [.. stopTokens];
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Generated.Length < _count)
        {
            foreach (long token in _stopTokens)
            {
                logits[(int)token] = float.NegativeInfinity;
            }
        }
    }
}
