namespace OpenVinoGenAI;

/// <summary>
/// The inverse cosine transform after Loeffler, Ligtenberg and Moschytz with 13 fractional bits. Constants and roundings are those
/// that the common decoders (libjpeg and its descendants) use by default, so that pixels are equal to theirs.
/// </summary>
internal static class JpegInverseTransform
{
    private const int FractionBits = 13;

    /// <summary>Bits that the columns' results carry beyond whole numbers into the rows.</summary>
    private const int CarriedBits = 2;

    // Sines and cosines of multiples of pi/16, and sums of them, times 2^13.
    private const int F0298 = 2446;
    private const int F0390 = 3196;
    private const int F0541 = 4433;
    private const int F0765 = 6270;
    private const int F0899 = 7373;
    private const int F1175 = 9633;
    private const int F1501 = 12299;
    private const int F1847 = 15137;
    private const int F1961 = 16069;
    private const int F2053 = 16819;
    private const int F2562 = 20995;
    private const int F3072 = 25172;

    /// <summary>Writes the 8x8 samples of a block to the target, whose rows are <paramref name="stride"/> apart.</summary>
    public static void Run(ReadOnlySpan<short> block, ReadOnlySpan<int> quantization, Span<byte> target, int stride)
    {
        Span<int> values = stackalloc int[JpegComponent.BlockLength];
        int other = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = block[i] * quantization[i];
            other |= i == 0 ? 0 : values[i];
        }

        if (other == 0)
        {
            FillFlat(values[0], target, stride);
            return;
        }

        for (int column = 0; column < JpegComponent.BlockSize; column++)
        {
            Transform(values, column, JpegComponent.BlockSize, FractionBits - CarriedBits);
        }

        for (int row = 0; row < JpegComponent.BlockSize; row++)
        {
            int start = row * JpegComponent.BlockSize;
            Transform(values, start, 1, FractionBits + CarriedBits + 3);
            Span<byte> line = target.Slice(row * stride, JpegComponent.BlockSize);
            for (int i = 0; i < line.Length; i++)
            {
                line[i] = ToSample(values[start + i]);
            }
        }
    }

    private static byte ToSample(int value) => (byte)Math.Clamp(value + 128, 0, 255);

    /// <summary>What the two passes give when only the mean is not zero.</summary>
    private static void FillFlat(int mean, Span<byte> target, int stride)
    {
        byte sample = ToSample(((mean << CarriedBits) + (1 << (CarriedBits + 2))) >> (CarriedBits + 3));
        for (int row = 0; row < JpegComponent.BlockSize; row++)
        {
            target.Slice(row * stride, JpegComponent.BlockSize).Fill(sample);
        }
    }

    /// <summary>Transforms eight values in place and divides them by 2^<paramref name="shift"/>, rounded.</summary>
    private static void Transform(Span<int> values, int start, int step, int shift)
    {
        ref int v0 = ref values[start];
        ref int v1 = ref values[start + step];
        ref int v2 = ref values[start + (2 * step)];
        ref int v3 = ref values[start + (3 * step)];
        ref int v4 = ref values[start + (4 * step)];
        ref int v5 = ref values[start + (5 * step)];
        ref int v6 = ref values[start + (6 * step)];
        ref int v7 = ref values[start + (7 * step)];

        int rotation = (v2 + v6) * F0541;
        int evenLow = rotation - (v6 * F1847);
        int evenHigh = rotation + (v2 * F0765);
        int rounding = 1 << (shift - 1);
        int sum = ((v0 + v4) << FractionBits) + rounding;
        int difference = ((v0 - v4) << FractionBits) + rounding;
        int even0 = sum + evenHigh;
        int even1 = difference + evenLow;
        int even2 = difference - evenLow;
        int even3 = sum - evenHigh;

        int all = (v7 + v3 + v5 + v1) * F1175;
        int outer = (v7 + v1) * F0899;
        int inner = (v5 + v3) * F2562;
        int first = all - ((v7 + v3) * F1961);
        int second = all - ((v5 + v1) * F0390);
        int odd3 = (v7 * F0298) - outer + first;
        int odd2 = (v5 * F2053) - inner + second;
        int odd1 = (v3 * F3072) - inner + first;
        int odd0 = (v1 * F1501) - outer + second;

        v0 = (even0 + odd0) >> shift;
        v7 = (even0 - odd0) >> shift;
        v1 = (even1 + odd1) >> shift;
        v6 = (even1 - odd1) >> shift;
        v2 = (even2 + odd2) >> shift;
        v5 = (even2 - odd2) >> shift;
        v3 = (even3 + odd3) >> shift;
        v4 = (even3 - odd3) >> shift;
    }
}
