using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>
/// Finds the samples of a WAV file: RIFF, and RF64 or BW64 for more than 4 GiB. Sizes that a writer left open or wrong are corrected where
/// the rest of the file shows what is meant.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="name">How messages name the file.</param>
internal sealed class WavContainer(AudioStream file, AudioFileName name)
{
    private const int RiffHeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const int Ds64Bytes = 24;
    private const uint UnknownSize = 0xFFFFFFFF;

    private readonly byte[] _buffer = new byte[WavFormat.MaxBytes];
    private long _riffBytes;
    private long _longDataBytes;
    private PcmLayout? _layout;
    private bool _hasData;

    /// <summary>Reads the chunks.</summary>
    /// <exception cref="AudioFormatException">The file cannot be read or holds no samples.</exception>
    public PcmLayout Read()
    {
        ReadRiffHeader();
        long position = RiffHeaderBytes;
        while (position >= 0 && position + ChunkHeaderBytes <= file.Length)
        {
            position = ReadChunk(position);
        }

        return _layout is { Ranges.Count: > 0 } layout ? layout : throw name.Error(Missing());
    }

    private string Missing() => this switch
    {
        { _hasData: true } => "its data chunk holds no samples",
        { _layout: null } => "it has neither a fmt nor a data chunk",
        _ => "it has no data chunk",
    };

    private void ReadRiffHeader()
    {
        int bytes = Fill(0, RiffHeaderBytes);
        if (bytes < RiffHeaderBytes)
        {
            throw name.Error($"it has only {bytes} bytes, fewer than the header of a WAV file");
        }

        ReadOnlySpan<byte> header = _buffer;
        if (!header[8..].StartsWith("WAVE"u8))
        {
            throw name.ErrorToConvert($"it is a RIFF file, but of the kind '{ChunkName.Describe(header[8..12])}' instead of 'WAVE'");
        }

        _riffBytes = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
    }

    // Returns where the next chunk starts, or -1 when all samples are found.
    private long ReadChunk(long position)
    {
        Fill(position, ChunkHeaderBytes);
        ReadOnlySpan<byte> header = _buffer;
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        long start = position + ChunkHeaderBytes;
        if (header.StartsWith("data"u8))
        {
            return ReadData(start, size);
        }

        if (header.StartsWith("fmt "u8))
        {
            ReadFormat(start, size);
        }
        else if (header.StartsWith("ds64"u8) && size >= Ds64Bytes && Fill(start, Ds64Bytes) == Ds64Bytes)
        {
            _riffBytes = BinaryPrimitives.ReadInt64LittleEndian(_buffer);
            _longDataBytes = BinaryPrimitives.ReadInt64LittleEndian(_buffer.AsSpan(8));
        }
        else if (!_hasData && start + size > file.Length)
        {
            Fill(position, ChunkHeaderBytes);
            throw name.Error(
                $"it has no data chunk: it ends inside its '{ChunkName.Describe(_buffer.AsSpan(0, 4))}' chunk, which claims {size} bytes");
        }

        return start + size + (size & 1);
    }

    private void ReadFormat(long start, uint size)
    {
        if (size < WavFormat.MinBytes)
        {
            throw name.Error($"its fmt chunk has {size} bytes; the smallest has {WavFormat.MinBytes}");
        }

        int bytes = (int)Math.Min(size, WavFormat.MaxBytes);
        if (Fill(start, bytes) < bytes)
        {
            throw name.Error("it ends inside its fmt chunk");
        }

        PcmLayout layout = WavFormat.Parse(_buffer.AsSpan(0, bytes), name);
        if (_layout is { } first && (first.Encoding, first.Channels, first.SampleRate) != (layout.Encoding, layout.Channels, layout.SampleRate))
        {
            throw name.ErrorToConvert("it has several fmt chunks that contradict each other");
        }

        _layout ??= layout;
    }

    private long ReadData(long start, uint size)
    {
        PcmLayout layout = _layout ?? throw name.Error("its data chunk comes before any fmt chunk");
        _hasData = true;
        long left = file.Length - start;
        long length = DataLength(start, size, left);
        long end = start + length + (length & 1);
        if (length < left && !IsEndOrChunk(end))
        {
            // Some writers leave out the pad byte, others a part of the size.
            if ((length & 1) != 0 && IsEndOrChunk(end - 1))
            {
                end--;
            }
            else if (RiffEnd > end && RiffEnd <= file.Length)
            {
                length = RiffEnd - start;
                end = -1;
            }
        }

        layout.Add(start, length);
        return end;
    }

    private long RiffEnd => _riffBytes + ChunkHeaderBytes;

    private long DataLength(long start, uint size, long left)
    {
        if (size == UnknownSize)
        {
            return _longDataBytes > 0 ? Math.Min(_longDataBytes, left) : left;
        }

        // A writer that cannot seek leaves 0, and a RIFF size with no room for a sample or none at all. Another forgot the data size only.
        bool isOpen = size == 0 && (_riffBytes == UnknownSize || RiffEnd <= start || !IsEndOrChunk(start));
        return isOpen ? left : Math.Min(size, left);
    }

    // Whether the RIFF file ends here, or another chunk begins that fits into the file.
    private bool IsEndOrChunk(long position)
    {
        if (position + ChunkHeaderBytes > file.Length || position == RiffEnd)
        {
            return true;
        }

        Fill(position, ChunkHeaderBytes);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(4));
        return ChunkName.IsPossible(_buffer.AsSpan(0, 4)) && position + ChunkHeaderBytes + size <= file.Length;
    }

    private int Fill(long position, int bytes)
    {
        file.Position = position;
        return file.Fill(_buffer.AsSpan(0, bytes));
    }
}
