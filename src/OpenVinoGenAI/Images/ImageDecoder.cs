namespace OpenVinoGenAI;

/// <summary>Tells the formats apart by their first bytes and calls the decoder.</summary>
internal static class ImageDecoder
{
    /// <summary>The bytes that tell every known format.</summary>
    public const int SignatureLength = 8;

    private enum Format
    {
        Unknown,
        Bmp,
        Png,
        Jpeg,
    }

    public static RgbImage Decode(ReadOnlySpan<byte> file, ImageLoadOptions options) => Recognise(file) switch
    {
        Format.Bmp => BmpDecoder.Decode(file, options),
        Format.Png => PngDecoder.Decode(file, options),
        Format.Jpeg => JpegDecoder.Decode(file, options),
        _ => throw Unknown(file),
    };

    public static void EnsureKnown(ReadOnlySpan<byte> start)
    {
        if (Recognise(start) == Format.Unknown)
        {
            throw Unknown(start);
        }
    }

    private static Format Recognise(ReadOnlySpan<byte> file) => file switch
    {
        _ when file.StartsWith(PngChunk.Signature) => Format.Png,
        [0xFF, 0xD8, 0xFF, ..] => Format.Jpeg,
        [(byte)'B', (byte)'M', ..] => Format.Bmp,
        _ => Format.Unknown,
    };

    private static ImageFormatException Unknown(ReadOnlySpan<byte> file) => file.IsEmpty
        ? new ImageFormatException("The file is empty.")
        : new ImageFormatException(
            "The file is no BMP, PNG or JPEG picture: it starts with the bytes " +
            $"{Convert.ToHexString(file[..Math.Min(file.Length, SignatureLength)])}.");
}
