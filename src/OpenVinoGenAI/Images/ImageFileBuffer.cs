namespace OpenVinoGenAI;

/// <summary>
/// Collects a stream of unknown length for a decoder: refuses what is no picture after the first bytes, so that a wrong file of
/// many gigabytes is not read, and stops at the limit.
/// </summary>
internal sealed class ImageFileBuffer
{
    private const int FirstRoom = 64 * 1024;

    private readonly long _maxBytes;
    private byte[] _bytes;
    private int _count;
    private bool _recognised;

    public ImageFileBuffer(Stream stream, ImageLoadOptions options)
    {
        _maxBytes = options.MaxFileBytes;
        long expected = stream.CanSeek ? stream.Length - stream.Position : 0;

        // One byte more than the stream says it has: the read that finds the end then needs no larger array.
        _bytes = new byte[expected is > 0 and <= 4 * 1024 * 1024 ? expected + 1 : FirstRoom];
    }

    public ReadOnlySpan<byte> Content => _bytes.AsSpan(0, _count);

    public Span<byte> Room() => MemoryRoom().Span;

    public Memory<byte> MemoryRoom()
    {
        if (_count == _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, 2L * _bytes.Length));
        }

        return _bytes.AsMemory(_count);
    }

    /// <summary>Takes note of the bytes just read into the room; false at the end of the stream.</summary>
    public bool Accept(int read)
    {
        _count += read;
        if (_count >= _maxBytes)
        {
            throw new ImageFormatException($"The data goes on after {_maxBytes} bytes, more than a picture within the limit needs.");
        }

        if (!_recognised && _count >= ImageDecoder.SignatureLength)
        {
            ImageDecoder.EnsureKnown(Content);
            _recognised = true;
        }

        return read > 0;
    }
}
