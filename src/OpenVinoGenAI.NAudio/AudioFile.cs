namespace OpenVinoGenAI;

/// <summary>Reads audio files.</summary>
/// <remarks>
/// <para>
/// WAV with PCM samples of 8 to 32 bits, IEEE float of 32 or 64 bits, mu-law or A-law, also as WAVE_FORMAT_EXTENSIBLE, RF64 and BW64;
/// AIFF and AIFC; MP3; Ogg Vorbis; with any number of channels, which are mixed to their mean. The sample rate stays what it is. The
/// content decides the format, not the name of the file.
/// </para>
/// <para>
/// Headers of streamed files (sizes 0 or 0xFFFFFFFF) and samples that the end of the file cuts off are read as far as they go, and
/// several data chunks one after the other.
/// </para>
/// </remarks>
public static class AudioFile
{
    private const double Done = 1;

    /// <summary>Reads an audio file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the part of the file that has been read, from 0 to 1, in steps of about 0.01 and on this thread.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="AudioFormatException">The file is not audio that can be read, is damaged, holds no samples, or exceeds a limit; the message names the file.</exception>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AudioClip Load(
        string path, AudioLoadOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = Open(path);
        return Read(file, new AudioFileName(path), options, progress, cancellationToken);
    }

    /// <summary>Reads an audio file from where a stream stands. The stream stays open; it may be read past the end of the audio.</summary>
    /// <param name="stream">A readable stream. One that cannot seek is read into memory first.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the part of the file that has been decoded, from 0 to 1, in steps of about 0.01 and on this thread.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="AudioFormatException">The stream is not audio that can be read, is damaged, holds no samples, or exceeds a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AudioClip Load(
        Stream stream, AudioLoadOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
        {
            return Read(stream, default, options, progress, cancellationToken);
        }

        var buffer = new AudioBuffer(default, options ?? AudioLoadOptions.Default);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
        while (buffer.Accept(stream.Read(buffer.Room().Span)));

        return Read(buffer.ToStream(), default, options, progress, cancellationToken);
    }

    /// <summary>Reads an audio file on the thread pool; see <see cref="Load(string, AudioLoadOptions?, IProgress{double}?, CancellationToken)"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the part of the file that has been read, from 0 to 1, in steps of about 0.01 and on a thread of the pool.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="AudioFormatException">The file is not audio that can be read, is damaged, holds no samples, or exceeds a limit; the message names the file.</exception>
    /// <exception cref="IOException">The file is missing or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<AudioClip> LoadAsync(
        string path, AudioLoadOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => Load(path, options, progress, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Reads an audio file from where a stream stands, without blocking the caller; decoding runs on the thread pool. The stream stays
    /// open; it may be read past the end of the audio.
    /// </summary>
    /// <param name="stream">A readable stream. One that cannot seek is read into memory asynchronously first.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the part of the file that has been decoded, from 0 to 1, in steps of about 0.01 and on a thread of the pool.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="AudioFormatException">The stream is not audio that can be read, is damaged, holds no samples, or exceeds a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<AudioClip> LoadAsync(
        Stream stream, AudioLoadOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanSeek
            ? Task.Run(() => Load(stream, options, progress, cancellationToken), cancellationToken)
            : BufferAndLoadAsync(stream, options, progress, cancellationToken);
    }

    private static async Task<AudioClip> BufferAndLoadAsync(
        Stream stream, AudioLoadOptions? options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var buffer = new AudioBuffer(default, options ?? AudioLoadOptions.Default);
        while (buffer.Accept(await stream.ReadAsync(buffer.Room(), cancellationToken).ConfigureAwait(false)))
        {
        }

        return await Task.Run(() => Read(buffer.ToStream(), default, options, progress, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    private static AudioClip Read(
        Stream stream, AudioFileName name, AudioLoadOptions? options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var file = new AudioStream(stream, progress, cancellationToken);
        AudioClip clip = AudioDecoder.Read(file, options ?? AudioLoadOptions.Default, name, cancellationToken);
        progress?.Report(Done);
        return clip;
    }

    // Decoders read a few bytes at a time.
    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, FileOptions.SequentialScan);
}
