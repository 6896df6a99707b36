namespace OpenVinoGenAI;

/// <summary>
/// A picture of RGB24 pixels that owns its memory and never changes: what the picture and vision pipelines take and give.
/// Safe to share between threads. Nothing native is held, so there is nothing to dispose.
/// </summary>
/// <remarks>
/// <para>Reads BMP, PNG and JPEG (<see cref="Load(string, ImageLoadOptions?)"/>), writes BMP and PNG (<see cref="Save(string)"/>).</para>
/// <para>
/// Pixels are what the official samples get from <c>PIL.Image.open(path).convert("RGB")</c>: transparency is dropped, not blended
/// with a background; an EXIF orientation and colour profiles are not applied; grey becomes equal red, green and blue. Of a channel
/// of 16 bits the value / 257, rounded down, is taken, as ImageMagick does (PIL takes the upper byte, which is at most 1 more).
/// </para>
/// </remarks>
public sealed partial class RgbImage
{
    internal const int BytesPerPixel = ImageLoadOptions.BytesPerPixel;

    private readonly byte[] _pixels;

    private RgbImage(int width, int height, byte[] pixels)
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
    /// The pixels: rows from top to bottom without padding, in a row from left to right, three bytes red, green, blue for each.
    /// Its length is <see cref="Width"/> × <see cref="Height"/> × 3; as a tensor its shape is <c>[1, Height, Width, 3]</c>.
    /// </summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>The same bytes as <see cref="Pixels"/>, for code that has to keep or await something.</summary>
    public ReadOnlyMemory<byte> Memory => _pixels;

    /// <summary>The colour of a pixel.</summary>
    /// <param name="x">Column, 0 at the left, below <see cref="Width"/>.</param>
    /// <param name="y">Row, 0 at the top, below <see cref="Height"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside the picture.</exception>
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

    /// <summary>Makes a picture of a copy of the given pixels.</summary>
    /// <param name="width">Pixels per row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="rgb">The pixels, laid out as <see cref="Pixels"/> says: exactly width × height × 3 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is below 1.</exception>
    /// <exception cref="ArgumentException">The number of bytes is not width × height × 3.</exception>
    public static RgbImage FromPixels(int width, int height, ReadOnlySpan<byte> rgb)
    {
        EnsureShape(width, height, rgb);
        return new RgbImage(width, height, rgb.ToArray());
    }

    /// <summary>"RgbImage 640x480".</summary>
    public override string ToString() => $"{nameof(RgbImage)} {Width}x{Height}";

    /// <summary>Makes a picture that takes the array over without a copy: the caller must not write to it afterwards.</summary>
    internal static RgbImage Adopt(int width, int height, byte[] rgb)
    {
        EnsureShape(width, height, rgb);
        return new RgbImage(width, height, rgb);
    }

    internal ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width * BytesPerPixel, Width * BytesPerPixel);

    private static void EnsureShape(int width, int height, ReadOnlySpan<byte> rgb)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if ((long)width * height != rgb.Length / BytesPerPixel || rgb.Length % BytesPerPixel != 0)
        {
            throw new ArgumentException(
                $"A picture of {width}x{height} pixels takes width × height × 3 = {(Int128)width * height * BytesPerPixel} bytes, " +
                $"but {rgb.Length} are given.",
                nameof(rgb));
        }
    }
}
