namespace OpenVinoGenAI;

/// <summary>One colour channel of a JPEG: how finely it is sampled, its tables, and what is decoded of it.</summary>
internal sealed class JpegComponent(byte id, int horizontal, int vertical, int tableNumber)
{
    public const int BlockSize = 8;
    public const int BlockLength = BlockSize * BlockSize;

    private const int NotSent = -1;

    /// <summary>For each coefficient the lowest bit that the file has sent so far.</summary>
    private readonly int[] _lowestBit = [.. Enumerable.Repeat(NotSent, BlockLength)];

    private int[]? _quantization;

    public byte Id => id;

    /// <summary>Blocks side by side in one unit (MCU) of an interleaved scan.</summary>
    public int Horizontal => horizontal;

    /// <summary>Blocks one below the other in one unit (MCU) of an interleaved scan.</summary>
    public int Vertical => vertical;

    public int QuantizationNumber => tableNumber;

    /// <summary>Samples per row that the picture needs.</summary>
    public int Width { get; private set; }

    /// <summary>Rows of samples that the picture needs.</summary>
    public int Height { get; private set; }

    /// <summary>Blocks per row that the picture needs: what a scan of this component alone has.</summary>
    public int BlocksAcross => (Width + BlockSize - 1) / BlockSize;

    /// <summary>Rows of blocks that the picture needs.</summary>
    public int BlocksDown => (Height + BlockSize - 1) / BlockSize;

    /// <summary>Samples per row in <see cref="Samples"/>: whole units.</summary>
    public int Stride { get; private set; }

    /// <summary>The decoded samples, rows of <see cref="Stride"/>.</summary>
    public byte[] Samples { get; private set; } = [];

    /// <summary>The coefficients of all blocks of a progressive picture, block by block, in rows.</summary>
    public short[] Coefficients { get; private set; } = [];

    public bool IsSent => _lowestBit[0] != NotSent;

    /// <summary>The last value of the coefficient that is sent as a difference.</summary>
    public int Prediction { get; set; }

    /// <summary>The table of the current scan for the first coefficient.</summary>
    public JpegHuffmanTable? DcTable { get; set; }

    /// <summary>The table of the current scan for the other coefficients.</summary>
    public JpegHuffmanTable? AcTable { get; set; }

    private int UnitRows { get; set; }

    public void SetSize(JpegFrame frame)
    {
        Width = ((frame.Width * horizontal) + frame.MaxHorizontal - 1) / frame.MaxHorizontal;
        Height = ((frame.Height * vertical) + frame.MaxVertical - 1) / frame.MaxVertical;
        Stride = frame.UnitsAcross * horizontal * BlockSize;
        UnitRows = frame.UnitsDown * vertical * BlockSize;
    }

    /// <summary>Takes the memory for what scans decode.</summary>
    public void Allocate(bool progressive)
    {
        if (progressive)
        {
            Coefficients = new short[Stride * UnitRows];
        }
        else
        {
            Samples = new byte[Stride * UnitRows];
        }
    }

    /// <summary>The coefficients of a block of a progressive picture.</summary>
    public Span<short> Block(int x, int y) =>
        Coefficients.AsSpan(((y * (Stride / BlockSize)) + x) * BlockLength, BlockLength);

    /// <summary>Keeps the table that is in force at the component's first scan.</summary>
    public void Quantize(int[]? table) =>
        _quantization ??= table ?? throw new ImageFormatException($"JPEG: quantization table {tableNumber} is used but not defined.");

    /// <summary>
    /// Notes that a scan sends bits of coefficients. Sending them twice is damage, and forbidding it bounds the work that a small
    /// file can cause.
    /// </summary>
    public void NoteSent(int first, int last, int high, int low)
    {
        for (int i = first; i <= last; i++)
        {
            bool inOrder = high == 0 ? _lowestBit[i] == NotSent : _lowestBit[i] == high && low == high - 1;
            if (!inOrder)
            {
                throw new ImageFormatException("JPEG: scans send the same coefficients twice or out of order: the file is damaged.");
            }

            _lowestBit[i] = low;
        }
    }

    /// <summary>Turns the coefficients of one block into samples.</summary>
    public void Reconstruct(ReadOnlySpan<short> block, int x, int y) =>
        JpegInverseTransform.Run(block, _quantization, Samples.AsSpan((((y * Stride) + x) * BlockSize)..), Stride);

    /// <summary>Turns all coefficients of a progressive picture into samples and lets go of them.</summary>
    public void ReconstructAll()
    {
        Samples = new byte[Stride * UnitRows];
        for (int y = 0; y < BlocksDown; y++)
        {
            for (int x = 0; x < BlocksAcross; x++)
            {
                Reconstruct(Block(x, y), x, y);
            }
        }

        Coefficients = [];
    }
}
