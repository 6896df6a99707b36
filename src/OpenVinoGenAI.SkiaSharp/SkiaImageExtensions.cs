using System.Runtime.InteropServices;
using SkiaSharp;

namespace OpenVinoGenAI;

/// <summary>Converts between <see cref="RgbImage"/> and SkiaSharp's images.</summary>
public static class SkiaImageExtensions
{
    private const int StripBytes = 1024 * 1024;
    private const int BytesPerPixel = 3;
    private const uint Opaque = 0xFF000000;

    /// <summary>Copies the pixels of a bitmap, of any color type, in one pass.</summary>
    /// <param name="bitmap">The bitmap.</param>
    /// <param name="background">
    /// The color that transparent pixels are blended over; <see langword="null"/> drops the alpha channel.
    /// </param>
    /// <exception cref="ArgumentException">The bitmap has no pixels.</exception>
    public static RgbImage ToRgbImage(this SKBitmap bitmap, Rgb? background = null)
    {
        ArgumentNullException.ThrowIfNull(bitmap);
        using SKPixmap pixels = bitmap.PeekPixels()
            ?? throw new ArgumentException("The bitmap has no pixels: allocate or decode them first.", nameof(bitmap));
        return Read(bitmap.Info, background, nameof(bitmap), (info, target, rowBytes, y) => pixels.ReadPixels(info, target, rowBytes, 0, y));
    }

    /// <summary>Copies the pixels of an image, of any color type, in one pass. An image on the GPU is read back.</summary>
    /// <param name="image">The image.</param>
    /// <param name="background">
    /// The color that transparent pixels are blended over; <see langword="null"/> drops the alpha channel.
    /// </param>
    /// <exception cref="ArgumentException">The pixels of the image cannot be read.</exception>
    public static RgbImage ToRgbImage(this SKImage image, Rgb? background = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Read(image.Info, background, nameof(image), (info, target, rowBytes, y) => image.ReadPixels(info, target, rowBytes, 0, y));
    }

    /// <summary>Copies an image into a new opaque bitmap of color type <see cref="SKColorType.Rgba8888"/>. The caller disposes it.</summary>
    /// <param name="image">The image.</param>
    public static SKBitmap ToSKBitmap(this RgbImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var bitmap = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Span<uint> target = MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan());
        ReadOnlySpan<byte> source = image.Pixels;
        for (int i = 0; i < target.Length; i++)
        {
            ReadOnlySpan<byte> pixel = source.Slice(i * BytesPerPixel, BytesPerPixel);
            target[i] = pixel[0] | ((uint)pixel[1] << 8) | ((uint)pixel[2] << 16) | Opaque;
        }

        return bitmap;
    }

    private static RgbImage Read(SKImageInfo source, Rgb? background, string parameter, Func<SKImageInfo, nint, int, int, bool> readRows)
    {
        bool isOpaque = source.AlphaType == SKAlphaType.Opaque;
        var info = new SKImageInfo(
            source.Width, source.Height, RgbWriter.ColorType, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul, source.ColorSpace);
        var writer = new RgbWriter(source.Width, source.Height, SKEncodedOrigin.TopLeft, isOpaque ? null : background);
        int stripRows = Math.Clamp(StripBytes / info.RowBytes, 1, info.Height);
        using var strip = new SKBitmap(info.WithSize(info.Width, stripRows));
        for (int y = 0; y < info.Height; y += stripRows)
        {
            int rows = Math.Min(stripRows, info.Height - y);
            if (!readRows(info.WithSize(info.Width, rows), strip.GetPixels(), strip.RowBytes, y))
            {
                throw new ArgumentException("The pixels cannot be read.", parameter);
            }

            ReadOnlySpan<byte> pixels = strip.GetPixelSpan();
            for (int i = 0; i < rows; i++)
            {
                writer.Write(y + i, pixels.Slice(i * strip.RowBytes, info.RowBytes));
            }
        }

        return writer.ToImage();
    }
}
