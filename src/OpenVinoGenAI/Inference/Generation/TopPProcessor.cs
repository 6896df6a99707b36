using System.Buffers;

namespace OpenVinoGenAI.Inference;

/// <summary>Keeps the most likely tokens that have a share of the probability together (official: <c>top_p</c>).</summary>
public sealed class TopPProcessor : LogitsProcessor
{
    private readonly float _share;

    /// <summary>Creates a processor.</summary>
    /// <param name="share">The share, in (0, 1]; 1 changes nothing.</param>
    public TopPProcessor(float share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        _share = share;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        if (_share >= 1 || logits.IsEmpty)
        {
            return;
        }

        float max = VectorMath.Max(logits);
        float sum = VectorMath.SumOfExponentials(logits, max);
        float[] rented = ArrayPool<float>.Shared.Rent(logits.Length);
        try
        {
            VectorMath.DropBelow(logits, LowestOfNucleus(logits, max, sum, rented));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    // Tokens below (1 - share) / vocabulary have less than 1 - share together even if that is all of them: they cannot be in the nucleus, and
    // what is left is quickly sorted.
    private float LowestOfNucleus(ReadOnlySpan<float> logits, float max, float sum, float[] candidates)
    {
        float bound = max + MathF.Log((1 - _share) / logits.Length * sum);
        int count = 0;
        foreach (float logit in logits)
        {
            if (logit >= bound)
            {
                candidates[count++] = logit;
            }
        }

        Span<float> sorted = candidates.AsSpan(0, count);
        sorted.Sort();
        float share = 0;
        for (int i = count - 1; i >= 0; i--)
        {
            share += MathF.Exp(sorted[i] - max) / sum;
            if (share > _share)
            {
                return sorted[i];
            }
        }

        return bound;
    }
}
