namespace OpenVinoGenAI.Inference;

/// <summary>Chooses the token with the highest logit; of several, the one with the lowest id.</summary>
public sealed class GreedySampler : TokenSampler
{
    /// <summary>The sampler; it has no state.</summary>
    public static GreedySampler Instance { get; } = new();

    /// <inheritdoc/>
    public override long Sample(ReadOnlySpan<float> logits, TokenHistory history) => VectorMath.ArgMax(logits);
}
