namespace OpenVinoGenAI.Inference;

/// <summary>Chooses the next token of a sequence. Derive from it to implement your own strategy.</summary>
public abstract class TokenSampler
{
    /// <summary>Chooses a token.</summary>
    /// <param name="logits">The logits after all processors, one for each token of the vocabulary; valid only during the call.</param>
    /// <param name="history">The tokens of the sequence so far.</param>
    /// <returns>The token's id.</returns>
    public abstract long Sample(ReadOnlySpan<float> logits, TokenHistory history);
}
