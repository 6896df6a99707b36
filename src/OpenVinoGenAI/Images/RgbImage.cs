namespace OpenVinoGenAI;

/// <summary>
/// An immutable image of RGB24 pixels, which image and vision pipelines take and return. It is safe to share between threads, and holds nothing
/// native that would have to be disposed.
/// </summary>
/// <remarks>
/// The package OpenVinoGenAI.SkiaSharp reads image files (<c>ImageFile.Load</c>) and converts from and to SkiaSharp's types;
/// <see cref="Save(string)"/> writes BMP and PNG without it.
/// </remarks>
public sealed partial class RgbImage
{
    internal const int BytesPerPixel = 3;

    private readonly ReadOnlyMemory<byte> _pixels;

    private RgbImage(int width, int height, ReadOnlyMemory<byte> pixels)
    {
        Width = width;
        Height = height;
        _pixels = pixels;
    }

    /// <summary>Pixels per row, at least 1.</summary>
    public int Width { get; }

    /// <summary>Rows, at least 1.</summary>
    public int Height { get; }

    /// <summary>
    /// The pixels: rows from top to bottom without padding, each from left to right, with three bytes (red, green, blue) per pixel.
    /// The length is <see cref="Width"/> × <see cref="Height"/> × 3; as a tensor, the shape is <c>[1, Height, Width, 3]</c>.
    /// </summary>
    public ReadOnlySpan<byte> Pixels => _pixels.Span;

    /// <summary>The same bytes as <see cref="Pixels"/>, for asynchronous code and for code that stores them.</summary>
    public ReadOnlyMemory<byte> Memory => _pixels;

    /// <summary>The image as a tensor, the same one each time, so that pipelines know it again.</summary>
    internal ImageTensor Tensor => field ?? Interlocked.CompareExchange(ref field, new ImageTensor(Memory, 1, Height, Width), null) ?? field;

    /// <summary>The colour of a pixel.</summary>
    /// <param name="x">Column, 0 at the left, below <see cref="Width"/>.</param>
    /// <param name="y">Row, 0 at the top, below <see cref="Height"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the image.</exception>
    public Rgb this[int x, int y]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(x);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(x, Width);
            ArgumentOutOfRangeException.ThrowIfNegative(y);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
            ReadOnlySpan<byte> pixel = Row(y).Slice(x * BytesPerPixel, BytesPerPixel);
            return new Rgb(pixel[0], pixel[1], pixel[2]);
        }
    }

    /// <summary>Creates an image from a copy of the given pixels.</summary>
    /// <param name="width">Pixels per row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="rgb">The pixels, in the layout of <see cref="Pixels"/>: exactly width × height × 3 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is below 1.</exception>
    /// <exception cref="ArgumentException">The number of bytes is not width × height × 3.</exception>
    public static RgbImage FromPixels(int width, int height, ReadOnlySpan<byte> rgb)
    {
        EnsureShape(width, height, rgb);
        return new RgbImage(width, height, rgb.ToArray());
    }

    /// <summary>Wraps pixels without a copy: the memory must not change while the image is in use.</summary>
    /// <param name="width">Pixels per row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="rgb">The pixels, in the layout of <see cref="Pixels"/>: exactly width × height × 3 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is below 1.</exception>
    /// <exception cref="ArgumentException">The number of bytes is not width × height × 3.</exception>
    public static RgbImage FromMemory(int width, int height, ReadOnlyMemory<byte> rgb)
    {
        EnsureShape(width, height, rgb.Span);
        return new RgbImage(width, height, rgb);
    }

    /// <summary>"RgbImage 640x480".</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(RgbImage)} {Width}x{Height}");

    /// <summary>Makes an image that takes the array over without a copy: the caller must not write to it afterwards.</summary>
    internal static RgbImage Adopt(int width, int height, byte[] rgb) => FromMemory(width, height, rgb);

    internal ReadOnlySpan<byte> Row(int y) => Pixels.Slice(y * Width * BytesPerPixel, Width * BytesPerPixel);

    private static void EnsureShape(int width, int height, ReadOnlySpan<byte> rgb)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if ((long)width * height != rgb.Length / BytesPerPixel || rgb.Length % BytesPerPixel != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"An image of {width}x{height} pixels takes width × height × 3 = ") +
                FormattableString.Invariant($"{(Int128)width * height * BytesPerPixel} bytes, but {rgb.Length} are given."),
                nameof(rgb));
        }
    }
}
