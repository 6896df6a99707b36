using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>
/// The color of the pixels that a run-length encoded BMP skips. Skia leaves them transparent; other programs show the first color of
/// the palette.
/// </summary>
internal static class BmpSkippedPixels
{
    private const int FileHeaderSize = 14;
    private const int CompressionOffset = 30;
    private const int PaletteEntrySize = 4;
    private const uint Rle8 = 1;
    private const uint Rle4 = 2;

    /// <summary>The color; <see langword="null"/> for any other file.</summary>
    public static Rgb? ColorOf(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith("BM"u8) || file.Length < CompressionOffset + sizeof(uint)
            || BinaryPrimitives.ReadUInt32LittleEndian(file[CompressionOffset..]) is not (Rle8 or Rle4))
        {
            return null;
        }

        long palette = FileHeaderSize + (long)BinaryPrimitives.ReadUInt32LittleEndian(file[FileHeaderSize..]);
        return palette + PaletteEntrySize <= file.Length && file.Slice((int)palette, PaletteEntrySize) is [var blue, var green, var red, _]
            ? new Rgb(red, green, blue)
            : null;
    }
}
