using System.Numerics;

namespace OpenVinoGenAI;

/// <summary>Where a colour sits in a pixel of 16 or 32 bits, and how it becomes 8 bits.</summary>
internal readonly record struct BmpChannel(int Shift, int Bits)
{
    public static BmpChannel FromMask(uint mask, int bitsPerPixel)
    {
        if (mask == 0)
        {
            return default;
        }

        int shift = BitOperations.TrailingZeroCount(mask);
        int bits = BitOperations.PopCount(mask);
        if (shift + bits > bitsPerPixel || (mask >> shift) != uint.MaxValue >> (32 - bits))
        {
            throw new ImageFormatException($"BMP: 0x{mask:X8} is no colour mask for {bitsPerPixel} bits per pixel.");
        }

        return new BmpChannel(shift, bits);
    }

    /// <summary>
    /// The colour as 0 to 255. Fewer than 8 bits are repeated until they fill 8, which is what other programs do for the common
    /// 5 and 6 bits; more than 8 are rounded. A colour without a mask is 0.
    /// </summary>
    public byte Extract(uint pixel)
    {
        if (Bits == 0)
        {
            return 0;
        }

        ulong most = uint.MaxValue >> (32 - Bits);
        ulong value = (pixel >> Shift) & most;
        if (Bits >= 8)
        {
            return (byte)(((value * 255) + (most / 2)) / most);
        }

        ulong repeated = 0;
        int filled = 0;
        for (; filled < 8; filled += Bits)
        {
            repeated = (repeated << Bits) | value;
        }

        return (byte)(repeated >> (filled - 8));
    }
}
