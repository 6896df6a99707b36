using System.Buffers.Binary;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>
/// Reads a WAV file from the blocks of bytes that it is given, in whatever sizes they come: one parser serves synchronous and
/// asynchronous, seekable and other streams. It keeps the samples and at most one frame of bytes.
/// </summary>
/// <param name="source">How messages name the file.</param>
/// <param name="sourceBytes">Bytes that the whole file has, if known: lets the samples be allocated at once.</param>
internal sealed class WavDecoder(string source, long? sourceBytes)
{
    private const int RiffHeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const uint UnknownSize = 0xFFFFFFFF;

    private readonly byte[] _pending = new byte[WavFormat.MaxBytes];
    private int _pendingBytes;
    private State _state = State.RiffHeader;
    private long _position;
    private long _left;
    private uint _riffBytes;
    private string _chunk = "";
    private long _chunkBytes;
    private WavFormat? _format;
    private WavSamples? _samples;

    private enum State
    {
        RiffHeader,
        ChunkHeader,
        Format,
        Skip,
        Data,
        Done,
    }

    /// <summary>True when all samples are read: whatever follows does not matter.</summary>
    public bool IsDone => _state == State.Done;

    /// <summary>Takes the next bytes of the file.</summary>
    /// <exception cref="AudioFormatException">The file cannot be read.</exception>
    public void Push(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !IsDone)
        {
            int used = _state switch
            {
                State.RiffHeader => TakeRiffHeader(bytes),
                State.ChunkHeader => TakeChunkHeader(bytes),
                State.Format => TakeFormat(bytes),
                State.Skip => Skip(bytes),
                _ => TakeData(bytes),
            };
            _position += used;
            bytes = bytes[used..];
        }
    }

    /// <summary>Ends the file.</summary>
    /// <exception cref="AudioFormatException">The file has ended before its samples, or has none.</exception>
    public AudioClip Finish()
    {
        if (_samples is { Count: > 0 })
        {
            return AudioClip.FromSamples(_samples.ToMemory(), _format!.Value.SampleRate);
        }

        throw Bad(_state switch
        {
            State.RiffHeader when _position == 0 => "it is empty",
            State.RiffHeader => $"it has only {_position} bytes, fewer than the header of a WAV file",
            State.Format => "it ends inside its fmt chunk",
            State.Data or State.Done => "its data chunk holds no samples",
            State.Skip => $"it has no data chunk: it ends inside its '{_chunk}' chunk, which claims {_chunkBytes} bytes",
            _ when _format is null => "it has neither a fmt nor a data chunk",
            _ => "it has no data chunk",
        });
    }

    private int TakeRiffHeader(ReadOnlySpan<byte> bytes)
    {
        if (!Gather(bytes, RiffHeaderBytes, out int used))
        {
            return used;
        }

        ReadOnlySpan<byte> header = _pending;
        if (!header.StartsWith("RIFF"u8))
        {
            throw Bad(AudioSignature.Describe(header[..RiffHeaderBytes]));
        }

        if (!header[8..].StartsWith("WAVE"u8))
        {
            throw Bad($"it is a RIFF file, but of the kind '{NameOf(header[8..12])}' instead of 'WAVE'");
        }

        _riffBytes = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        _state = State.ChunkHeader;
        return used;
    }

    private int TakeChunkHeader(ReadOnlySpan<byte> bytes)
    {
        if (!Gather(bytes, ChunkHeaderBytes, out int used))
        {
            return used;
        }

        ReadOnlySpan<byte> header = _pending;
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        _chunk = NameOf(header[..4]);
        _chunkBytes = size;
        if (header.StartsWith("data"u8))
        {
            StartData(size, _position + used);
        }
        else if (!header.StartsWith("fmt "u8))
        {
            StartSkip(size + (size & 1L));
        }
        else if (size < WavFormat.MinBytes)
        {
            throw Bad($"its fmt chunk has {size} bytes; the smallest has {WavFormat.MinBytes}");
        }
        else
        {
            _state = State.Format;
        }

        return used;
    }

    private int TakeFormat(ReadOnlySpan<byte> bytes)
    {
        int want = (int)Math.Min(_chunkBytes, WavFormat.MaxBytes);
        if (Gather(bytes, want, out int used))
        {
            _format = WavFormat.Parse(_pending.AsSpan(0, want), source);
            StartSkip(_chunkBytes + (_chunkBytes & 1) - want);
        }

        return used;
    }

    private int Skip(ReadOnlySpan<byte> bytes)
    {
        int used = (int)Math.Min(_left, bytes.Length);
        StartSkip(_left - used);
        return used;
    }

    private int TakeData(ReadOnlySpan<byte> bytes)
    {
        int used = (int)Math.Min(_left, bytes.Length);
        _samples!.Append(bytes[..used]);
        _left -= used;
        if (_left == 0)
        {
            _state = State.Done;
        }

        return used;
    }

    private void StartSkip(long bytes)
    {
        _left = bytes;
        _state = bytes == 0 ? State.ChunkHeader : State.Skip;
    }

    private void StartData(uint size, long start)
    {
        WavFormat format = _format ?? throw Bad("its data chunk comes before any fmt chunk");

        // A writer that cannot seek leaves 0xFFFFFFFF, or 0 with a RIFF size that has no room for a sample either.
        bool isStreamed = size == UnknownSize || (size == 0 && (_riffBytes == UnknownSize || _riffBytes + 8L <= start));
        _left = isStreamed ? long.MaxValue : size;
        _state = _left == 0 ? State.Done : State.Data;
        _samples = new WavSamples(format, source, Math.Min(_left, Math.Max((sourceBytes ?? 0) - start, 0)));
    }

    // Collects a small piece of the file that may come in several blocks.
    private bool Gather(ReadOnlySpan<byte> bytes, int want, out int used)
    {
        used = Math.Min(want - _pendingBytes, bytes.Length);
        bytes[..used].CopyTo(_pending.AsSpan(_pendingBytes));
        _pendingBytes += used;
        if (_pendingBytes < want)
        {
            return false;
        }

        _pendingBytes = 0;
        return true;
    }

    private AudioFormatException Bad(string problem) => AudioFormatException.Create(source, problem);

    private static string NameOf(ReadOnlySpan<byte> id)
    {
        var name = new StringBuilder(id.Length);
        foreach (byte b in id)
        {
            name.Append(b is >= 0x20 and < 0x7F ? (char)b : '?');
        }

        return name.ToString();
    }
}
