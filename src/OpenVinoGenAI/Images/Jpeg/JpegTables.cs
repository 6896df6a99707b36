using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>The tables that a JPEG defines for its scans; each may be defined anew between scans.</summary>
internal sealed class JpegTables
{
    private const int Slots = 4;
    private const int CodeLengths = 16;

    private readonly int[]?[] _quantization = new int[Slots][];
    private readonly JpegHuffmanTable?[] _dc = new JpegHuffmanTable[Slots];
    private readonly JpegHuffmanTable?[] _ac = new JpegHuffmanTable[Slots];

    /// <summary>Units (MCUs) between two restart markers; 0 for none.</summary>
    public int RestartInterval { get; private set; }

    public int[]? Quantization(int number) => _quantization[number];

    public JpegHuffmanTable Dc(int number) => _dc[number] ?? throw Undefined("DC", number);

    public JpegHuffmanTable Ac(int number) => _ac[number] ?? throw Undefined("AC", number);

    public void ReadRestartInterval(ReadOnlySpan<byte> segment)
    {
        if (segment.Length != 2)
        {
            throw WrongLength("restart interval");
        }

        RestartInterval = BinaryPrimitives.ReadUInt16BigEndian(segment);
    }

    public void ReadQuantization(ReadOnlySpan<byte> segment)
    {
        while (!segment.IsEmpty)
        {
            int size = (segment[0] >> 4) + 1;
            int number = segment[0] & 15;
            if (size > 2 || number >= Slots || segment.Length < 1 + (size * JpegComponent.BlockLength))
            {
                throw WrongLength("quantization table");
            }

            int[] table = new int[JpegComponent.BlockLength];
            for (int i = 0; i < table.Length; i++)
            {
                ReadOnlySpan<byte> entry = segment[(1 + (i * size))..];
                table[JpegZigzag.ToRows[i]] = size == 1 ? entry[0] : BinaryPrimitives.ReadUInt16BigEndian(entry);
            }

            _quantization[number] = table;
            segment = segment[(1 + (size * table.Length))..];
        }
    }

    public void ReadHuffman(ReadOnlySpan<byte> segment)
    {
        while (!segment.IsEmpty)
        {
            int number = segment[0] & 15;
            int kind = segment[0] >> 4;
            if (kind > 1 || number >= Slots || segment.Length < 1 + CodeLengths)
            {
                throw WrongLength("Huffman table");
            }

            ReadOnlySpan<byte> counts = segment.Slice(1, CodeLengths);
            int symbols = 0;
            foreach (byte count in counts)
            {
                symbols += count;
            }

            if (symbols > 256 || segment.Length < 1 + CodeLengths + symbols)
            {
                throw WrongLength("Huffman table");
            }

            (kind == 0 ? _dc : _ac)[number] = new JpegHuffmanTable(counts, segment.Slice(1 + CodeLengths, symbols));
            segment = segment[(1 + CodeLengths + symbols)..];
        }
    }

    private static ImageFormatException Undefined(string kind, int number) =>
        new($"JPEG: {kind} Huffman table {number} is used but not defined.");

    private static ImageFormatException WrongLength(string what) => new($"JPEG: the segment of a {what} has the wrong length or number.");
}
