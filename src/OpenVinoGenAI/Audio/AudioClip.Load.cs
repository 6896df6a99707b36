namespace OpenVinoGenAI;

public sealed partial class AudioClip
{
    private const string StreamName = "the stream";

    /// <summary>Reads a WAV file; several channels are mixed to their mean, and the sample rate stays what it is.</summary>
    /// <remarks>
    /// PCM of 8, 16, 24 or 32 bits, IEEE float of 32 or 64 bits, also as WAVE_FORMAT_EXTENSIBLE; any number of channels.
    /// Headers of streamed files (sizes 0 or 0xFFFFFFFF) and a data chunk that the file's end cuts off are read as far as they go.
    /// Memory depends on the size of the file, never on what its header claims.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <exception cref="AudioFormatException">The file is not a WAV file that can be read, or holds no samples.</exception>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static AudioClip Load(string path)
    {
        using FileStream file = Open(path, FileOptions.SequentialScan);
        return WavReader.Read(file, Quote(path));
    }

    /// <summary>Reads a WAV file from where a stream stands; see <see cref="Load(string)"/>.</summary>
    /// <param name="stream">Any readable stream, seekable or not. It stays open; it may be read past the end of the WAV file.</param>
    /// <exception cref="AudioFormatException">The stream is not a WAV file that can be read, or holds no samples.</exception>
    public static AudioClip Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WavReader.Read(stream, StreamName);
    }

    /// <summary>Reads a WAV file; see <see cref="Load(string)"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="AudioFormatException">The file is not a WAV file that can be read, or holds no samples.</exception>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<AudioClip> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        FileStream file = Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            return await WavReader.ReadAsync(file, Quote(path), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a WAV file from where a stream stands; see <see cref="Load(Stream)"/>.</summary>
    /// <param name="stream">Any readable stream, seekable or not. It stays open; it may be read past the end of the WAV file.</param>
    /// <param name="cancellationToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="AudioFormatException">The stream is not a WAV file that can be read, or holds no samples.</exception>
    public static Task<AudioClip> LoadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WavReader.ReadAsync(stream, StreamName, cancellationToken);
    }

    // No buffer: the reader's blocks are large.
    private static FileStream Open(string path, FileOptions options) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, options);

    private static string Quote(string path) => $"'{path}'";
}
