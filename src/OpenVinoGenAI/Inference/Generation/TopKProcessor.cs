using System.Buffers;

namespace OpenVinoGenAI.Inference;

/// <summary>Keeps the tokens with the highest logits (official: <c>top_k</c>). Tokens that are equal to the last of them stay too.</summary>
public sealed class TopKProcessor : LogitsProcessor
{
    private readonly int _count;

    /// <summary>Creates a processor.</summary>
    /// <param name="count">The number of tokens, at least 1.</param>
    public TopKProcessor(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _count = count;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        if (_count >= logits.Length)
        {
            return;
        }

        float[] rented = ArrayPool<float>.Shared.Rent(_count);
        try
        {
            VectorMath.DropBelow(logits, LowestOfBest(logits, rented.AsSpan(0, _count)));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    // The best are kept sorted: few values of a vocabulary are among the best so far, and for those a place is found by halving.
    private static float LowestOfBest(ReadOnlySpan<float> logits, Span<float> best)
    {
        best.Fill(float.NegativeInfinity);
        foreach (float logit in logits)
        {
            if (logit > best[0])
            {
                int place = best.BinarySearch(logit);
                place = (place < 0 ? ~place : place) - 1;
                best[1..(place + 1)].CopyTo(best);
                best[place] = logit;
            }
        }

        return best[0];
    }
}
