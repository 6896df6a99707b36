namespace OpenVinoGenAI;

public sealed partial class RgbImage
{
    /// <summary>Reads a BMP, PNG or JPEG file. The content decides the format, not the file's name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ImageFormatException">The file is no such picture, is damaged, or exceeds a limit; the message names the file.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RgbImage Load(string path, ImageLoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        try
        {
            return Load(stream, options);
        }
        catch (ImageFormatException failure)
        {
            throw NamingFile(path, failure);
        }
    }

    /// <summary>Reads a BMP, PNG or JPEG picture from a stream's position to its end. The stream stays open.</summary>
    /// <param name="stream">A readable stream; it need not be able to seek.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ImageFormatException">The data is no such picture, is damaged, or exceeds a limit.</exception>
    public static RgbImage Load(Stream stream, ImageLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ImageLoadOptions.Default;
        var file = new ImageFileBuffer(stream, options);
        while (file.Accept(stream.Read(file.Room())))
        {
        }

        return ImageDecoder.Decode(file.Content, options);
    }

    /// <summary>Reads a BMP, PNG or JPEG file without blocking the caller; decoding runs on the thread pool.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading early; decoding that has begun runs to its end.</param>
    /// <exception cref="ImageFormatException">The file is no such picture, is damaged, or exceeds a limit; the message names the file.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<RgbImage> LoadAsync(
        string path, ImageLoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LoadFileAsync(path, options, cancellationToken);
    }

    /// <summary>
    /// Reads a BMP, PNG or JPEG picture from a stream's position to its end without blocking the caller; decoding runs on the
    /// thread pool. The stream stays open.
    /// </summary>
    /// <param name="stream">A readable stream; it need not be able to seek.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading early; decoding that has begun runs to its end.</param>
    /// <exception cref="ImageFormatException">The data is no such picture, is damaged, or exceeds a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<RgbImage> LoadAsync(
        Stream stream, ImageLoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return LoadStreamAsync(stream, options ?? ImageLoadOptions.Default, cancellationToken);
    }

    /// <summary>Reads a BMP, PNG or JPEG picture that is in memory.</summary>
    /// <param name="file">The content of the whole file.</param>
    /// <param name="options">Limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ImageFormatException">The data is no such picture, is damaged, or exceeds a limit.</exception>
    public static RgbImage Decode(ReadOnlySpan<byte> file, ImageLoadOptions? options = null) =>
        ImageDecoder.Decode(file, options ?? ImageLoadOptions.Default);

    private static async Task<RgbImage> LoadFileAsync(string path, ImageLoadOptions? options, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                return await LoadStreamAsync(stream, options ?? ImageLoadOptions.Default, cancellationToken).ConfigureAwait(false);
            }
            catch (ImageFormatException failure)
            {
                throw NamingFile(path, failure);
            }
        }
    }

    private static async Task<RgbImage> LoadStreamAsync(Stream stream, ImageLoadOptions options, CancellationToken cancellationToken)
    {
        var file = new ImageFileBuffer(stream, options);
        while (file.Accept(await stream.ReadAsync(file.MemoryRoom(), cancellationToken).ConfigureAwait(false)))
        {
        }

        return await Task.Run(() => ImageDecoder.Decode(file.Content, options), cancellationToken).ConfigureAwait(false);
    }

    private static ImageFormatException NamingFile(string path, ImageFormatException failure) =>
        new($"'{path}' cannot be read as a picture. {failure.Message}", failure);
}
