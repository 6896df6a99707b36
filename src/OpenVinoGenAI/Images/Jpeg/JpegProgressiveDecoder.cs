namespace OpenVinoGenAI;

/// <summary>Decodes one progressive scan: a band of coefficients, down to some bit, or one more bit of them.</summary>
internal sealed class JpegProgressiveDecoder(int first, int last, int high, int low) : JpegBlockDecoder
{
    private const int RunOf16Zeros = 15;

    /// <summary>Blocks, this one included, in which the band has no further new coefficients.</summary>
    private int _emptyBlocks;

    public override void Restart() => _emptyBlocks = 0;

    public override void Decode(ref JpegBitReader bits, JpegComponent component, int x, int y)
    {
        Span<short> block = component.Block(x, y);
        if (first == 0)
        {
            DecodeDc(ref bits, component, block);
        }
        else if (high == 0)
        {
            DecodeBand(ref bits, component.AcTable!, block);
        }
        else
        {
            RefineBand(ref bits, component.AcTable!, block);
        }
    }

    private void DecodeDc(ref JpegBitReader bits, JpegComponent component, Span<short> block)
    {
        if (high == 0)
        {
            block[0] = (short)(ReadDc(ref bits, component) << low);
        }
        else
        {
            block[0] |= (short)(bits.Read(1) << low);
        }
    }

    private void DecodeBand(ref JpegBitReader bits, JpegHuffmanTable table, Span<short> block)
    {
        if (_emptyBlocks > 0)
        {
            _emptyBlocks--;
            return;
        }

        for (int k = first; k <= last; k++)
        {
            int symbol = table.Decode(ref bits);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && run != RunOf16Zeros)
            {
                _emptyBlocks = ReadEmptyBlocks(ref bits, run) - 1;
                break;
            }

            k += run;
            if (k > last)
            {
                throw TooManyCoefficients();
            }

            block[JpegZigzag.ToRows[k]] = (short)(bits.ReadSigned(size) << low);
        }
    }

    /// <summary>
    /// Sends one more bit of the coefficients that are not zero, and new ones of size 1 between them. A run counts only
    /// coefficients that are zero so far.
    /// </summary>
    private void RefineBand(ref JpegBitReader bits, JpegHuffmanTable table, Span<short> block)
    {
        int k = first;
        while (k <= last && _emptyBlocks == 0)
        {
            int symbol = table.Decode(ref bits);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && run != RunOf16Zeros)
            {
                _emptyBlocks = ReadEmptyBlocks(ref bits, run);
                break;
            }

            if (size > 1)
            {
                throw new ImageFormatException("JPEG: the picture's data has an impossible value: the file is damaged.");
            }

            int value = size == 0 ? 0 : bits.Read(1) == 1 ? 1 << low : -1 << low;
            k = RefineUntilZero(ref bits, block, k, run);
            if (k > last)
            {
                throw TooManyCoefficients();
            }

            block[JpegZigzag.ToRows[k++]] = (short)value;
        }

        if (_emptyBlocks > 0)
        {
            RefineUntilZero(ref bits, block, k, int.MaxValue);
            _emptyBlocks--;
        }
    }

    /// <summary>Refines from <paramref name="k"/> on; returns the place of the zero after <paramref name="zeros"/> others, or the band's end.</summary>
    private int RefineUntilZero(ref JpegBitReader bits, Span<short> block, int k, int zeros)
    {
        for (; k <= last; k++)
        {
            ref short coefficient = ref block[JpegZigzag.ToRows[k]];
            if (coefficient == 0)
            {
                if (zeros-- == 0)
                {
                    break;
                }
            }
            else if (bits.Read(1) == 1 && (coefficient & (1 << low)) == 0)
            {
                coefficient += (short)(coefficient > 0 ? 1 << low : -1 << low);
            }
        }

        return k;
    }

    private static int ReadEmptyBlocks(ref JpegBitReader bits, int size) => size == 0 ? 1 : (1 << size) + bits.Read(size);
}
