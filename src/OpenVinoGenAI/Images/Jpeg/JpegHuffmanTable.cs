namespace OpenVinoGenAI;

/// <summary>A Huffman code: up to 256 symbols with codes of 1 to 16 bits. Short codes are looked up, long ones compared.</summary>
internal sealed class JpegHuffmanTable
{
    private const int MaxLength = 16;
    private const int FastBits = 9;

    /// <summary>For the next 9 bits: length × 256 + symbol, or 0 when the code is longer.</summary>
    private readonly ushort[] _fast = new ushort[1 << FastBits];

    /// <summary>For each length the first 16-bit value that belongs to longer codes.</summary>
    private readonly int[] _limit = new int[MaxLength + 1];

    /// <summary>For each length what to add to a code to get the symbol's index.</summary>
    private readonly int[] _offset = new int[MaxLength + 1];

    private readonly byte[] _symbols;

    /// <summary>Builds the table from the number of codes of each length, 1 to 16, and the symbols in the order of their codes.</summary>
    public JpegHuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        int code = 0;
        int index = 0;
        for (int length = 1; length <= MaxLength; length++)
        {
            int count = counts[length - 1];
            _offset[length] = index - code;
            if (code + count > 1 << length)
            {
                throw new ImageFormatException("JPEG: a Huffman table has more codes than there can be.");
            }

            if (length <= FastBits)
            {
                for (int i = 0; i < count; i++)
                {
                    int shift = FastBits - length;
                    _fast.AsSpan((code + i) << shift, 1 << shift).Fill((ushort)((length << 8) | _symbols[index + i]));
                }
            }

            code += count;
            index += count;
            _limit[length] = code << (MaxLength - length);
            code <<= 1;
        }
    }

    public int Decode(ref JpegBitReader bits)
    {
        int next = bits.Peek16();
        int entry = _fast[next >> (MaxLength - FastBits)];
        if (entry != 0)
        {
            bits.Skip(entry >> 8);
            return entry & 0xFF;
        }

        for (int length = FastBits + 1; length <= MaxLength; length++)
        {
            if (next < _limit[length])
            {
                bits.Skip(length);
                return _symbols[(next >> (MaxLength - length)) + _offset[length]];
            }
        }

        throw new ImageFormatException("JPEG: the picture's data has a Huffman code that does not exist: the file is damaged.");
    }
}
