using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Inference;

/// <summary>
/// What the loop computes over a whole vocabulary, with vector instructions. The package has no dependencies, so this is what it needs of
/// System.Numerics.Tensors.
/// </summary>
internal static class VectorMath
{
    /// <summary>The largest value. A NaN is never the largest.</summary>
    internal static float Max(ReadOnlySpan<float> values)
    {
        float max = float.NegativeInfinity;
        int next = 0;
        if (values.Length >= Vector<float>.Count)
        {
            ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
            var best = new Vector<float>(float.NegativeInfinity);
            foreach (Vector<float> vector in vectors)
            {
                best = Vector.ConditionalSelect(Vector.GreaterThan(vector, best), vector, best);
            }

            for (int i = 0; i < Vector<float>.Count; i++)
            {
                max = best[i] > max ? best[i] : max;
            }

            next = vectors.Length * Vector<float>.Count;
        }

        foreach (float value in values[next..])
        {
            max = value > max ? value : max;
        }

        return max;
    }

    /// <summary>The index of the largest value, the first of several.</summary>
    internal static int ArgMax(ReadOnlySpan<float> values)
    {
        float max = Max(values);

        // Floats are searched one by one, their bits by vectors. Of the values only zeros can be equal with other bits.
        int index = MemoryMarshal.Cast<float, int>(values).IndexOf(BitConverter.SingleToInt32Bits(max));
        return max == 0 || index < 0 ? Math.Max(values.IndexOf(max), 0) : index;
    }

    /// <summary>Multiplies all values.</summary>
    internal static void Scale(Span<float> values, float factor)
    {
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        foreach (ref Vector<float> vector in vectors)
        {
            vector *= factor;
        }

        foreach (ref float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            value *= factor;
        }
    }

    /// <summary>Replaces all values below a bound by negative infinity.</summary>
    internal static void DropBelow(Span<float> values, float bound)
    {
        var limit = new Vector<float>(bound);
        var dropped = new Vector<float>(float.NegativeInfinity);
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        foreach (ref Vector<float> vector in vectors)
        {
            vector = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(vector, limit), vector, dropped);
        }

        foreach (ref float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            value = value >= bound ? value : float.NegativeInfinity;
        }
    }

    /// <summary>The sum of the exponentials of all values less the largest.</summary>
    internal static float SumOfExponentials(ReadOnlySpan<float> values, float max)
    {
        float sum = 0;
        int next = 0;
#if NET9_0_OR_GREATER
        if (values.Length >= Vector<float>.Count)
        {
            ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
            Vector<float> sums = Vector<float>.Zero;
            foreach (Vector<float> vector in vectors)
            {
                sums += Vector.Exp(vector - new Vector<float>(max));
            }

            sum = Vector.Sum(sums);
            next = vectors.Length * Vector<float>.Count;
        }
#endif
        foreach (float value in values[next..])
        {
            sum += MathF.Exp(value - max);
        }

        return sum;
    }
}
