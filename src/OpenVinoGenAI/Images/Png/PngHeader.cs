using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>What the pixels of a PNG file consist of.</summary>
internal enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}

/// <summary>The chunk IHDR.</summary>
internal sealed record PngHeader(int Width, int Height, int BitDepth, PngColour Colour, bool Interlaced)
{
    private const int Size = 13;

    public int Channels => Colour switch
    {
        PngColour.Rgb => 3,
        PngColour.GreyAlpha => 2,
        PngColour.Rgba => 4,
        _ => 1,
    };

    /// <summary>How far back a filter looks for "the pixel before": at least one byte.</summary>
    public int FilterDistance => Math.Max(1, Channels * BitDepth / 8);

    public static PngHeader Read(PngChunk chunk, ImageLoadOptions options)
    {
        ReadOnlySpan<byte> data = chunk.Data;
        if (!chunk.Type.SequenceEqual("IHDR"u8) || data.Length != Size)
        {
            throw new ImageFormatException("PNG: the file does not begin with a valid IHDR chunk.");
        }

        options.EnsureFits("PNG", BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        int depth = data[8];
        int colour = data[9];
        bool possible = colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!possible)
        {
            throw new ImageFormatException($"PNG: {depth} bits per channel with colour type {colour} are not possible.");
        }

        if (data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            throw new ImageFormatException("PNG: the header names an unknown compression, filter or interlace method.");
        }

        return new PngHeader(
            BinaryPrimitives.ReadInt32BigEndian(data),
            BinaryPrimitives.ReadInt32BigEndian(data[4..]),
            depth,
            (PngColour)colour,
            data[12] == 1);
    }

    /// <summary>The bytes of a row of so many pixels, without the byte that names its filter.</summary>
    public int RowBytes(int width) => ((width * Channels * BitDepth) + 7) / 8;
}
