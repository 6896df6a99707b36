using System.Runtime.InteropServices;
using SkiaSharp;

namespace OpenVinoGenAI;

/// <summary>
/// Packs rows of 32-bit pixels into an RGB24 image in one pass: drops or blends the alpha channel and turns the image as its EXIF
/// orientation says. The memory for the image is allocated when the first rows arrive.
/// </summary>
internal sealed class RgbWriter
{
    /// <summary>The layout of the rows that <see cref="Write"/> takes, in memory order red, green, blue, alpha.</summary>
    public const SKColorType ColorType = SKColorType.Rgba8888;

    private const int BytesPerPixel = 3;
    private const int SourceBytesPerPixel = 4;

    private readonly int _sourceWidth;
    private readonly Rgb? _background;
    private readonly int _origin;
    private readonly int _stepX;
    private readonly int _stepY;
    private byte[]? _pixels;

    /// <summary>Prepares an image.</summary>
    /// <param name="width">Pixels of a source row.</param>
    /// <param name="height">Source rows.</param>
    /// <param name="orientation">Where the first row and column of the source belong.</param>
    /// <param name="background">The color behind transparent pixels; <see langword="null"/> drops the alpha channel.</param>
    public RgbWriter(int width, int height, SKEncodedOrigin orientation, Rgb? background)
    {
        _sourceWidth = width;
        _background = background;
        bool swapsSides = orientation >= SKEncodedOrigin.LeftTop;
        (Width, Height) = swapsSides ? (height, width) : (width, height);
        int right = Width - 1;
        int bottom = (Height - 1) * Width;
        (_origin, _stepX, _stepY) = orientation switch
        {
            SKEncodedOrigin.TopRight => (right, -1, Width),
            SKEncodedOrigin.BottomRight => (bottom + right, -1, -Width),
            SKEncodedOrigin.BottomLeft => (bottom, 1, -Width),
            SKEncodedOrigin.LeftTop => (0, Width, 1),
            SKEncodedOrigin.RightTop => (right, Width, -1),
            SKEncodedOrigin.RightBottom => (bottom + right, -Width, -1),
            SKEncodedOrigin.LeftBottom => (bottom, -Width, 1),
            _ => (0, 1, Width),
        };
    }

    /// <summary>Pixels per row of the finished image.</summary>
    public int Width { get; }

    /// <summary>Rows of the finished image.</summary>
    public int Height { get; }

    /// <summary>Writes one source row.</summary>
    /// <param name="y">Its index, 0 at the top of the source.</param>
    /// <param name="rgba">Its pixels; the alpha channel is not premultiplied.</param>
    public void Write(int y, ReadOnlySpan<byte> rgba)
    {
        _pixels ??= GC.AllocateUninitializedArray<byte>(Width * Height * BytesPerPixel);
        int target = (_origin + (y * _stepY)) * BytesPerPixel;
        int step = _stepX * BytesPerPixel;
        ReadOnlySpan<uint> source = MemoryMarshal.Cast<byte, uint>(rgba[..(_sourceWidth * SourceBytesPerPixel)]);
        if (_background is { } background)
        {
            Blend(source, target, step, background);
        }
        else
        {
            Copy(source, target, step);
        }
    }

    /// <summary>The image; every row must have been written.</summary>
    public RgbImage ToImage() => RgbImage.FromMemory(Width, Height, _pixels);

    private void Copy(ReadOnlySpan<uint> source, int target, int step)
    {
        Span<byte> pixels = _pixels;
        foreach (uint pixel in source)
        {
            Put(pixels.Slice(target, BytesPerPixel), (byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16));
            target += step;
        }
    }

    private void Blend(ReadOnlySpan<uint> source, int target, int step, Rgb background)
    {
        Span<byte> pixels = _pixels;
        foreach (uint pixel in source)
        {
            int alpha = (int)(pixel >> 24);
            Put(
                pixels.Slice(target, BytesPerPixel),
                Over((byte)pixel, background.R, alpha),
                Over((byte)(pixel >> 8), background.G, alpha),
                Over((byte)(pixel >> 16), background.B, alpha));
            target += step;
        }
    }

    private static void Put(Span<byte> target, byte red, byte green, byte blue)
    {
        target[2] = blue;
        target[1] = green;
        target[0] = red;
    }

    // Rounded to the nearest value.
    private static byte Over(byte color, byte background, int alpha) =>
        (byte)(((color * alpha) + (background * (byte.MaxValue - alpha)) + (byte.MaxValue / 2)) / byte.MaxValue);
}
