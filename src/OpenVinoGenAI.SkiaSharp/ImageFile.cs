namespace OpenVinoGenAI;

/// <summary>Reads and writes image files.</summary>
/// <remarks>
/// <para>
/// Reads JPEG, PNG, WebP, GIF (the first frame), BMP, ICO and WBMP, and HEIC and AVIF on platforms whose Skia can. The content decides
/// the format, not the name of the file. A truncated or damaged file is refused, never read in part.
/// </para>
/// <para>Color profiles are not applied, grayscale becomes equal red, green and blue, and 16 bits per channel are reduced to 8.</para>
/// </remarks>
public static partial class ImageFile
{
    /// <summary>Reads an image file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Orientation, background and limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ImageFormatException">The file is not an image that can be read, is damaged, or exceeds a limit; the message names the file.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RgbImage Load(string path, ImageLoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = Open(path, isAsync: false);
        try
        {
            return Load(stream, options);
        }
        catch (ImageFormatException failure)
        {
            throw NamingFile(path, failure);
        }
    }

    /// <summary>Reads an image from a stream's position to its end. The stream stays open.</summary>
    /// <param name="stream">A readable stream; it need not be able to seek.</param>
    /// <param name="options">Orientation, background and limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ImageFormatException">The data is not an image that can be read, is damaged, or exceeds a limit.</exception>
    public static RgbImage Load(Stream stream, ImageLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ImageLoadOptions.Default;
        var file = new ImageBuffer(stream, options);
        while (file.Accept(stream.Read(file.Room().Span)))
        {
        }

        return ImageDecoder.Decode(file.Content.Span, options, CancellationToken.None);
    }

    /// <summary>Reads an image file that is in memory.</summary>
    /// <param name="file">The content of the whole file.</param>
    /// <param name="options">Orientation, background and limits; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ImageFormatException">The data is not an image that can be read, is damaged, or exceeds a limit.</exception>
    public static RgbImage Load(ReadOnlySpan<byte> file, ImageLoadOptions? options = null) =>
        ImageDecoder.Decode(file, options ?? ImageLoadOptions.Default, CancellationToken.None);

    /// <summary>Reads an image file without blocking the caller; decoding runs on the thread pool.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Orientation, background and limits; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading early; only a JPEG or BMP image that is being decoded can be left in the middle.</param>
    /// <exception cref="ImageFormatException">The file is not an image that can be read, is damaged, or exceeds a limit; the message names the file.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<RgbImage> LoadAsync(
        string path, ImageLoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LoadFileAsync(path, options ?? ImageLoadOptions.Default, cancellationToken);
    }

    /// <summary>
    /// Reads an image from a stream's position to its end without blocking the caller; decoding runs on the thread pool. The stream
    /// stays open.
    /// </summary>
    /// <param name="stream">A readable stream; it need not be able to seek.</param>
    /// <param name="options">Orientation, background and limits; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading early; only a JPEG or BMP image that is being decoded can be left in the middle.</param>
    /// <exception cref="ImageFormatException">The data is not an image that can be read, is damaged, or exceeds a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<RgbImage> LoadAsync(
        Stream stream, ImageLoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return LoadStreamAsync(stream, options ?? ImageLoadOptions.Default, cancellationToken);
    }

    private static async Task<RgbImage> LoadFileAsync(string path, ImageLoadOptions options, CancellationToken cancellationToken)
    {
        FileStream stream = Open(path, isAsync: true);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                return await LoadStreamAsync(stream, options, cancellationToken).ConfigureAwait(false);
            }
            catch (ImageFormatException failure)
            {
                throw NamingFile(path, failure);
            }
        }
    }

    private static async Task<RgbImage> LoadStreamAsync(Stream stream, ImageLoadOptions options, CancellationToken cancellationToken)
    {
        var file = new ImageBuffer(stream, options);
        while (file.Accept(await stream.ReadAsync(file.Room(), cancellationToken).ConfigureAwait(false)))
        {
        }

        return await Task.Run(() => ImageDecoder.Decode(file.Content.Span, options, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    // No buffer: the reader's blocks are large.
    private static FileStream Open(string path, bool isAsync) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, isAsync);

    private static ImageFormatException NamingFile(string path, ImageFormatException failure) =>
        new($"'{path}' cannot be read as an image. {failure.Message}", failure);
}
