namespace OpenVinoGenAI;

/// <summary>Tells the format of an image file by its first bytes, so that messages can name it.</summary>
internal static class ImageSignature
{
    /// <summary>The bytes that tell every known format.</summary>
    public const int Length = 16;

    private const string LfsPointer = "version https://";

    /// <summary>The name of the format, or <see langword="null"/> for bytes that begin no known image format.</summary>
    /// <param name="start">The first bytes of the file.</param>
    public static string? NameOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "PNG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [(byte)'B', (byte)'M', ..] => "BMP",
        [0, 0, 1 or 2, 0, not 0, 0, ..] => "ICO",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => NameOfBrand(start[8..]),
        [(byte)'I', (byte)'I', 0x2A or 0x2B, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A or 0x2B, ..] => "TIFF",
        [0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => "JPEG 2000",
        [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] or [0xFF, 0x0A, ..] => "JPEG XL",
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => "Photoshop",
        [(byte)'P', >= (byte)'1' and <= (byte)'7', (byte)'\n' or (byte)' ' or (byte)'\r', ..] => "PNM",
        [(byte)'q', (byte)'o', (byte)'i', (byte)'f', ..] => "QOI",
        [0x76, 0x2F, 0x31, 0x01, ..] => "OpenEXR",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        [(byte)'<', (byte)'s', (byte)'v', (byte)'g', ..] => "SVG",
        [0, 0, >= 1, ..] => "WBMP",
        _ => null,
    };

    /// <summary>Whether Skia reads a format on every platform.</summary>
    public static bool IsReadEverywhere(string name) => name is "JPEG" or "PNG" or "GIF" or "WebP" or "BMP" or "ICO" or "WBMP";

    /// <summary>The usual extension of a file of a format that is not read everywhere.</summary>
    public static string ExtensionOf(string name) => name switch
    {
        "JPEG 2000" => "jp2",
        "JPEG XL" => "jxl",
        "Photoshop" => "psd",
        "OpenEXR" => "exr",
        _ => name[..Math.Min(4, name.Length)].Trim().ToLowerInvariant(),
    };

    /// <summary>Says why a file that begins no known image format is not read.</summary>
    public static string DescribeUnknown(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            return "The file is empty.";
        }

        string bytes = Convert.ToHexString(start[..Math.Min(start.Length, 8)]);
        string reason = $"It is not in any known image format: it starts with the bytes {bytes}.";
        return start.StartsWith(System.Text.Encoding.ASCII.GetBytes(LfsPointer))
            ? $"{reason} It looks like a Git LFS pointer: get the file itself with 'git lfs pull'."
            : reason;
    }

    // An ISO base media file: the brand tells an image from a movie.
    private static string NameOfBrand(ReadOnlySpan<byte> brand) => brand switch
    {
        [(byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "AVIF",
        [(byte)'h', (byte)'e', ..] or [(byte)'m', (byte)'i' or (byte)'s', (byte)'f', (byte)'1', ..] => "HEIC",
        _ => "MP4",
    };
}
