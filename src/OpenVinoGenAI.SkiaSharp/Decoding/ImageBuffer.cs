namespace OpenVinoGenAI;

/// <summary>
/// Collects the bytes of a stream for the decoder: refuses what is not an image after the first bytes, so that a wrong file of many
/// gigabytes is not read, and stops at the limit.
/// </summary>
internal sealed class ImageBuffer
{
    private const int FirstRoom = 64 * 1024;
    private const int MaxTrustedLength = 16 * 1024 * 1024;

    private readonly int _maxBytes;
    private byte[] _bytes;
    private int _count;
    private bool _recognized;

    public ImageBuffer(Stream stream, ImageLoadOptions options)
    {
        _maxBytes = options.MaxFileBytes;
        long expected = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (expected > _maxBytes)
        {
            throw TooLong();
        }

        // One byte more than the stream says it has: the read that finds the end then needs no larger array.
        _bytes = new byte[expected is > 0 and <= MaxTrustedLength ? expected + 1 : FirstRoom];
    }

    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(0, _count);

    public Memory<byte> Room()
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
        if (_count > _maxBytes)
        {
            throw TooLong();
        }

        if (!_recognized && _count >= ImageSignature.Length)
        {
            _recognized = ImageSignature.NameOf(Content.Span) is not null
                ? true
                : throw new ImageFormatException(ImageSignature.DescribeUnknown(Content.Span));
        }

        return read > 0;
    }

    private ImageFormatException TooLong() => new(
        $"The file has more than {_maxBytes} bytes, the limit of {nameof(ImageLoadOptions)}.{nameof(ImageLoadOptions.MaxFileBytes)}.");
}
