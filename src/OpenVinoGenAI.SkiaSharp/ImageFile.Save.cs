using SkiaSharp;

namespace OpenVinoGenAI;

public static partial class ImageFile
{
    // How hard the encoder tries, from 0 to 100; the pixels are the same at every level.
    private const float LosslessEffort = 75;

    /// <summary>Writes an image to a file in the format that its extension names: <c>.jpg</c>, <c>.jpeg</c>, <c>.png</c>, <c>.webp</c> or <c>.bmp</c>, in any case.</summary>
    /// <param name="image">The image.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="options">Quality; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The extension is another one, or the image is too large for the format.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(RgbImage image, string path, ImageSaveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ImageFileFormat format = FormatOf(path);
        using SKData? encoded = format == ImageFileFormat.Bmp ? null : Encode(image, format, options ?? ImageSaveOptions.Default);
        using FileStream stream = File.Create(path);
        Write(image, encoded, stream);
    }

    /// <summary>Writes an image to a stream, which need not be seekable and stays open.</summary>
    /// <param name="image">The image.</param>
    /// <param name="stream">A writable stream.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Quality; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The image is too large for the format.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The format is not one of its named values.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Save(RgbImage image, Stream stream, ImageFileFormat format, ImageSaveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(stream);
        using SKData? encoded = format == ImageFileFormat.Bmp ? null : Encode(image, format, options ?? ImageSaveOptions.Default);
        Write(image, encoded, stream);
    }

    private static void Write(RgbImage image, SKData? encoded, Stream stream)
    {
        if (encoded is null)
        {
            image.SaveBmp(stream);
        }
        else
        {
            encoded.SaveTo(stream);
        }
    }

    private static ImageFileFormat FormatOf(string path)
    {
        string extension = Path.GetExtension(path);
        return extension.ToUpperInvariant() switch
        {
            ".JPG" or ".JPEG" => ImageFileFormat.Jpeg,
            ".PNG" => ImageFileFormat.Png,
            ".WEBP" => ImageFileFormat.Webp,
            ".BMP" => ImageFileFormat.Bmp,
            _ => throw new ArgumentException($"Images are saved as .jpg, .jpeg, .png, .webp or .bmp, not as '{extension}'.", nameof(path)),
        };
    }

    private static SKData Encode(RgbImage image, ImageFileFormat format, ImageSaveOptions options)
    {
        using SKBitmap bitmap = image.ToSKBitmap();
        using SKPixmap pixels = bitmap.PeekPixels();
        SKData? encoded = format switch
        {
            ImageFileFormat.Jpeg => pixels.Encode(new SKJpegEncoderOptions(options.Quality)),
            ImageFileFormat.Png => pixels.Encode(SKPngEncoderOptions.Default),
            ImageFileFormat.Webp => pixels.Encode(options.Lossless
                ? new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, LosslessEffort)
                : new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, options.Quality)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not an image file format."),
        };
        return encoded ?? throw new ArgumentException(
            FormattableString.Invariant($"An image of {image.Width}x{image.Height} pixels is too large for {format}."), nameof(image));
    }
}
