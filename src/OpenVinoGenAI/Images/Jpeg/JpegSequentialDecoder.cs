namespace OpenVinoGenAI;

/// <summary>Decodes the blocks of baseline and extended sequential pictures: whole, and at once into samples.</summary>
internal sealed class JpegSequentialDecoder : JpegBlockDecoder
{
    private const int RunOf16Zeros = 15;

    private readonly short[] _block = new short[JpegComponent.BlockLength];

    public override void Decode(ref JpegBitReader bits, JpegComponent component, int x, int y)
    {
        Array.Clear(_block);
        ReadOnlySpan<byte> toRows = JpegZigzag.ToRows;
        _block[0] = (short)ReadDc(ref bits, component);
        JpegHuffmanTable table = component.AcTable!;
        for (int k = 1; k < _block.Length; k++)
        {
            int symbol = table.Decode(ref bits);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && run != RunOf16Zeros)
            {
                break;
            }

            k += run;
            if (k >= _block.Length)
            {
                throw TooManyCoefficients();
            }

            _block[toRows[k]] = (short)bits.ReadSigned(size);
        }

        component.Reconstruct(_block, x, y);
    }
}
