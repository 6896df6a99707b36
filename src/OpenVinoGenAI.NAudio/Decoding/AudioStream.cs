using System.Runtime.ExceptionServices;

namespace OpenVinoGenAI;

/// <summary>
/// What the decoders read from: a file that begins where the caller's stream stood. It reports progress, obeys the cancellation token,
/// keeps the stream's own errors apart from those of the decoders, and leaves the caller's stream open.
/// </summary>
/// <param name="inner">A stream that can seek.</param>
/// <param name="progress">Receives the part that has been read, from 0 to 1.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class AudioStream(Stream inner, IProgress<double>? progress, CancellationToken cancellationToken) : Stream
{
    private const double SmallestStep = 0.01;

    // No decoder asks so often in vain, except one that waits for the rest of a truncated file: NVorbis would ask forever.
    private const int MaxReadsAtEnd = 1000;

    private readonly long _origin = inner.Position;
    private double _reported;
    private int _readsAtEnd;
    private ExceptionDispatchInfo? _failure;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = inner.Length - inner.Position;

    public override long Position
    {
        get => inner.Position - _origin;
        set => inner.Position = _origin + value;
    }

    /// <summary>Throws the error of the caller's stream again, if there was one: a decoder may have turned it into another.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    /// <summary>Fills the buffer as far as the file goes.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <returns>The number of bytes.</returns>
    public int Fill(Span<byte> buffer) => this.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = ReadInner(buffer);
        _readsAtEnd = read == 0 && !buffer.IsEmpty ? _readsAtEnd + 1 : 0;
        return _readsAtEnd <= MaxReadsAtEnd ? read : throw new EndOfStreamException("the file ends in the middle of its data");
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = inner.Read(buffer);
            Report();
            return read;
        }
        catch (Exception error)
        {
            _failure = ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    private void Report()
    {
        if (progress is not null && Length > 0 && (double)Position / Length is var part && part >= _reported + SmallestStep)
        {
            _reported = part;
            progress.Report(Math.Min(part, 1));
        }
    }
}
