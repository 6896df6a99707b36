using System.Buffers;

namespace OpenVinoGenAI;

/// <summary>Feeds a stream to a <see cref="WavDecoder"/>.</summary>
internal static class WavReader
{
    private const int BlockBytes = 64 * 1024;

    public static AudioClip Read(Stream stream, string source)
    {
        var decoder = new WavDecoder(source, BytesLeft(stream));
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            for (int read; !decoder.IsDone && (read = stream.Read(block)) > 0;)
            {
                decoder.Push(block.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return decoder.Finish();
    }

    public static async Task<AudioClip> ReadAsync(Stream stream, string source, CancellationToken cancellationToken)
    {
        var decoder = new WavDecoder(source, BytesLeft(stream));
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            for (int read; !decoder.IsDone && (read = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                decoder.Push(block.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return decoder.Finish();
    }

    private static long? BytesLeft(Stream stream) => stream.CanSeek ? stream.Length - stream.Position : null;
}
