namespace OpenVinoGenAI;

/// <summary>Limits for reading a picture file. They are checked against the file's header before memory is taken for pixels.</summary>
public sealed record ImageLoadOptions
{
    /// <summary>
    /// The longest side of a picture, in pixels: the most that a JPEG header can say, for every format.
    /// It keeps the bytes of one row far below the range of an <see cref="int"/>.
    /// </summary>
    internal const int MaxSide = 65535;

    internal const int BytesPerPixel = 3;

    /// <summary>The default of <see cref="MaxPixels"/>: 89,478,485 pixels, which is 256 MiB of RGB24.</summary>
    public const int DefaultMaxPixels = 256 * 1024 * 1024 / BytesPerPixel;

    internal static ImageLoadOptions Default { get; } = new();

    /// <summary>
    /// The largest picture that is read: width times height, in pixels. Default <see cref="DefaultMaxPixels"/>, the same size at
    /// which the Python library PIL, which the official samples load pictures with, warns of a decompression bomb.
    /// A side may have at most 65,535 pixels whatever this says.
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

    /// <summary>
    /// The most bytes that are read from a stream: pixels of the largest kind (four channels of 16 bits) without compression, and
    /// room for headers and metadata. So an endless stream ends with an exception and not with all memory.
    /// </summary>
    internal long MaxFileBytes => Math.Min(Array.MaxLength, (8L * MaxPixels) + (16 * 1024 * 1024));

    internal void EnsureFits(string format, long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            throw new ImageFormatException($"{format}: the header says {width}x{height} pixels; a picture has at least one.");
        }

        if (width > MaxSide || height > MaxSide)
        {
            throw new ImageFormatException(
                $"{format}: the header says {width}x{height} pixels; a side may have at most {MaxSide}.");
        }

        if (width * height > MaxPixels)
        {
            throw new ImageFormatException(
                $"{format}: the header says {width}x{height} pixels, more than the limit of {MaxPixels} " +
                $"({nameof(ImageLoadOptions)}.{nameof(MaxPixels)}).");
        }
    }
}
