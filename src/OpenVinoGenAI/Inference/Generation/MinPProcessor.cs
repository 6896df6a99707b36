namespace OpenVinoGenAI.Inference;

/// <summary>Keeps the tokens that have at least a share of the most likely token's probability (official: <c>min_p</c>).</summary>
public sealed class MinPProcessor : LogitsProcessor
{
    private readonly float _share;

    /// <summary>Creates a processor.</summary>
    /// <param name="share">The share, in [0, 1); 0 changes nothing.</param>
    public MinPProcessor(float share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        _share = share;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        if (_share > 0)
        {
            VectorMath.DropBelow(logits, VectorMath.Max(logits) + MathF.Log(_share));
        }
    }
}
