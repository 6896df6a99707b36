namespace OpenVinoGenAI;

/// <summary>Reads the bits of a scan: up to the next marker, without the zero bytes that are stuffed behind each 0xFF.</summary>
internal ref struct JpegBitReader(ReadOnlySpan<byte> file, int position)
{
    private const int LookAhead = 16;

    private readonly ReadOnlySpan<byte> _file = file;
    private ulong _buffer;
    private int _count;

    /// <summary>Where the reading stands in the file: at the marker, when the scan has been read to its end.</summary>
    public int Position { get; private set; } = position;

    /// <summary>The next 16 bits; where the scan ends before, zeros follow.</summary>
    public int Peek16()
    {
        if (_count < LookAhead)
        {
            Fill();
        }

        ulong bits = _count >= LookAhead ? _buffer >> (_count - LookAhead) : _buffer << (LookAhead - _count);
        return (int)(bits & 0xFFFF);
    }

    public void Skip(int bits)
    {
        _count -= bits;
        if (_count < 0)
        {
            throw new ImageFormatException("JPEG: the picture's data ends early: the file is damaged or cut short.");
        }
    }

    /// <summary>Reads a number of at most 16 bits.</summary>
    public int Read(int bits)
    {
        int value = Peek16() >> (LookAhead - bits);
        Skip(bits);
        return value;
    }

    /// <summary>Reads a value of so many bits in the way of JPEG: the lower half of the numbers stands for negative values.</summary>
    public int ReadSigned(int bits)
    {
        if (bits == 0)
        {
            return 0;
        }

        int value = Read(bits);
        return value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value;
    }

    /// <summary>Passes over the restart marker with the given number (0 to 7), and drops the bits before it.</summary>
    public void ReadRestart(int number)
    {
        _count = 0;
        _buffer = 0;
        int marker = JpegMarker.Find(_file, Position);
        if (marker < 0 || _file[marker + 1] != JpegMarker.FirstRestart + number)
        {
            throw new ImageFormatException($"JPEG: the restart marker {number} is missing: the file is damaged or cut short.");
        }

        Position = marker + 2;
    }

    private void Fill()
    {
        while (_count <= 56 && Position < _file.Length)
        {
            byte value = _file[Position];
            if (value == 0xFF)
            {
                if (Position + 1 >= _file.Length || _file[Position + 1] != 0)
                {
                    return;
                }

                Position++;
            }

            Position++;
            _buffer = (_buffer << 8) | value;
            _count += 8;
        }
    }
}
