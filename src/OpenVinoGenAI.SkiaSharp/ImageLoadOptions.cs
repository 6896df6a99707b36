namespace OpenVinoGenAI;

/// <summary>How an image file is read, and its limits, which are checked against the header before memory is allocated for pixels.</summary>
public sealed record ImageLoadOptions
{
    private const int BytesPerPixel = 3;

    /// <summary>The default of <see cref="MaxPixels"/>: 89,478,485 pixels, which is 256 MiB of RGB24.</summary>
    public const int DefaultMaxPixels = 256 * 1024 * 1024 / BytesPerPixel;

    /// <summary>The default of <see cref="MaxFileBytes"/>: 1 GiB.</summary>
    public const int DefaultMaxFileBytes = 1024 * 1024 * 1024;

    /// <summary>The longest side of an image, in pixels: the most that a JPEG header can say, for every format.</summary>
    internal const int MaxSide = 65535;

    internal static ImageLoadOptions Default { get; } = new();

    /// <summary>
    /// Whether the EXIF orientation of the file is applied, so that a photo taken with a turned camera stands upright. Default
    /// <see langword="true"/>. With <see langword="false"/> the pixels are as stored, as <c>PIL.Image.open</c> gives them.
    /// </summary>
    public bool ApplyOrientation { get; init; } = true;

    /// <summary>
    /// The color that transparent pixels are blended over. <see langword="null"/>, the default, drops the alpha channel and keeps the
    /// color that the file stores, as the official samples do with <c>PIL.Image.open(path).convert("RGB")</c>.
    /// </summary>
    public Rgb? Background { get; init; }

    /// <summary>
    /// The largest image that is read: width times height, in pixels. Default <see cref="DefaultMaxPixels"/>, the size at which the
    /// Python library PIL warns of a decompression bomb. A side may have at most 65,535 pixels in any case.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above what one array can hold (715,827,863 pixels).</exception>
    public int MaxPixels
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength / BytesPerPixel);
            field = value;
        }
    } = DefaultMaxPixels;

    /// <summary>The largest file that is read, in bytes. Default <see cref="DefaultMaxFileBytes"/>. An endless stream ends with an exception.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above what one array can hold (2,147,483,591 bytes).</exception>
    public int MaxFileBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength);
            field = value;
        }
    } = DefaultMaxFileBytes;

    internal void EnsureFits(string format, int width, int height)
    {
        if (width <= 0 || height <= 0)
        {
            throw new ImageFormatException($"{format}: the header says {width}x{height} pixels; an image has at least one.");
        }

        if (width > MaxSide || height > MaxSide)
        {
            throw new ImageFormatException($"{format}: the header says {width}x{height} pixels; a side may have at most {MaxSide}.");
        }

        if ((long)width * height > MaxPixels)
        {
            throw new ImageFormatException(
                $"{format}: the header says {width}x{height} pixels, more than the limit of {MaxPixels} " +
                $"({nameof(ImageLoadOptions)}.{nameof(MaxPixels)}).");
        }
    }
}
