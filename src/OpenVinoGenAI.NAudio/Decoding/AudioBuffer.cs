namespace OpenVinoGenAI;

/// <summary>
/// Collects a stream that cannot seek: refuses what is not audio after the first bytes, so that a wrong file of many gigabytes is not
/// read, and stops at the limit.
/// </summary>
/// <param name="name">How messages name the stream.</param>
/// <param name="options">The limits.</param>
internal sealed class AudioBuffer(AudioFileName name, AudioLoadOptions options)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _count;
    private bool _recognized;

    /// <summary>Where the next bytes go.</summary>
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
        AudioLimits.CheckFile(_count, options, name);
        if (_count == Array.MaxLength)
        {
            throw name.Error($"a stream that cannot seek may have at most {Array.MaxLength} bytes");
        }

        if (!_recognized && _count >= AudioSignature.Length)
        {
            // What follows a tag may not be here yet: the format is told again later.
            ReadOnlySpan<byte> start = _bytes.AsSpan(0, AudioSignature.Length);
            AudioSignature.Recognize(start, start, name);
            _recognized = true;
        }

        return read > 0;
    }

    /// <summary>What has been collected.</summary>
    public Stream ToStream() => new MemoryStream(_bytes, 0, _count, writable: false);
}
