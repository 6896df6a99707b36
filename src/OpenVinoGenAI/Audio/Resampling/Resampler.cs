using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI;

/// <summary>Changes the sample rate by a rational factor, with one band-limiting filter for all factors.</summary>
internal static class Resampler
{
    /// <summary>
    /// Output sample n stands for the time n / <paramref name="toRate"/> of the input (no delay); before and after the input is silence.
    /// </summary>
    /// <returns>ceil(input.Length * toRate / fromRate) samples.</returns>
    /// <exception cref="InvalidOperationException">That is more than an array can hold.</exception>
    public static float[] Resample(ReadOnlySpan<float> input, int fromRate, int toRate)
    {
        int divisor = GreatestCommonDivisor(fromRate, toRate);
        int up = toRate / divisor;
        int down = fromRate / divisor;
        long length = (((long)input.Length * up) + down - 1) / down;
        if (length > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"{input.Length} samples at {fromRate} Hz would be {length} samples at {toRate} Hz; an array holds {Array.MaxLength}.");
        }

        float[] output = new float[length];
        var filter = new PolyphaseFilter(up, down, length);
        int before = filter.HalfTaps - 1;
        int position = 0;
        int phase = 0;
        for (int n = 0; n < output.Length; n++)
        {
            int first = position - before;
            int from = Math.Max(first, 0);
            int end = (int)Math.Min((long)first + filter.Taps, input.Length);
            output[n] = Dot(filter.Row(phase)[(from - first)..(end - first)], input[from..end]);

            position += down / up;
            phase += down % up;
            if (phase >= up)
            {
                phase -= up;
                position++;
            }
        }

        return output;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    // Two sums at a time: one would wait for its own last addition.
    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector<float>> a = MemoryMarshal.Cast<float, Vector<float>>(left);
        ReadOnlySpan<Vector<float>> b = MemoryMarshal.Cast<float, Vector<float>>(right);
        Vector<float> even = Vector<float>.Zero;
        Vector<float> odd = Vector<float>.Zero;
        int i = 0;
        for (; i + 1 < a.Length && i + 1 < b.Length; i += 2)
        {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }

        float sum = Vector.Sum(even + odd);
        for (int j = i * Vector<float>.Count; j < left.Length; j++)
        {
            sum += left[j] * right[j];
        }

        return sum;
    }
}
