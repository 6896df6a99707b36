namespace OpenVinoGenAI.Inference;

/// <summary>
/// Draws a token by its probability. The same seed gives the same tokens on every machine, but other ones than the official library, whose random
/// numbers come from C++.
/// </summary>
public sealed class MultinomialSampler : TokenSampler
{
    private ulong _state;

    /// <summary>Creates a sampler.</summary>
    /// <param name="seed">The seed.</param>
    public MultinomialSampler(long seed) => _state = unchecked((ulong)seed);

    /// <inheritdoc/>
    public override long Sample(ReadOnlySpan<float> logits, TokenHistory history)
    {
        float max = VectorMath.Max(logits);
        double left = NextDouble() * VectorMath.SumOfExponentials(logits, max);
        int last = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            if (logits[i] > float.NegativeInfinity)
            {
                left -= MathF.Exp(logits[i] - max);
                last = i;
                if (left < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    // SplitMix64 (Steele, Lea and Flood, 2014): one word of state, and any seed is a good one.
    private double NextDouble()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
