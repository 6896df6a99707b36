using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>How the pixels of a BMP file are coded.</summary>
internal enum BmpCompression
{
    None = 0,
    Rle8 = 1,
    Rle4 = 2,
    BitFields = 3,
    AlphaBitFields = 6,
}

/// <summary>What the headers of a BMP file say, in all their generations: OS/2 core, Windows 3, versions 2 to 5, OS/2 2.</summary>
internal sealed record BmpHeader
{
    private const int FileHeaderSize = 14;
    private const int CoreSize = 12;
    private const int InfoSize = 40;
    private const int Os2Size = 64;

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required bool TopDown { get; init; }

    public required int BitsPerPixel { get; init; }

    public required BmpCompression Compression { get; init; }

    public required int PixelOffset { get; init; }

    public required int PaletteOffset { get; init; }

    /// <summary>Bytes per palette entry: blue, green, red and, except in the core format, one that means nothing.</summary>
    public required int PaletteEntrySize { get; init; }

    public required int PaletteCount { get; init; }

    public BmpChannel Red { get; init; }

    public BmpChannel Green { get; init; }

    public BmpChannel Blue { get; init; }

    public bool HasPalette => BitsPerPixel <= 8;

    public static BmpHeader Read(ReadOnlySpan<byte> file, ImageLoadOptions options)
    {
        if (file.Length < FileHeaderSize + 4)
        {
            throw new ImageFormatException("BMP: the file ends within its header.");
        }

        uint headerSize = BinaryPrimitives.ReadUInt32LittleEndian(file[FileHeaderSize..]);
        if (headerSize is not (CoreSize or InfoSize or 52 or 56 or Os2Size or 108 or 124))
        {
            throw new ImageFormatException($"BMP: a header of {headerSize} bytes is of no known version.");
        }

        if (file.Length < FileHeaderSize + headerSize)
        {
            throw new ImageFormatException("BMP: the file ends within its header.");
        }

        uint pixelOffset = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        ReadOnlySpan<byte> info = file.Slice(FileHeaderSize, (int)headerSize);
        BmpHeader header = headerSize == CoreSize ? ReadCore(info, options) : ReadInfo(file, info, options);
        if (pixelOffset < header.PaletteOffset || pixelOffset > file.Length)
        {
            throw new ImageFormatException($"BMP: the pixels cannot start at byte {pixelOffset} of {file.Length}.");
        }

        return header with { PixelOffset = (int)pixelOffset };
    }

    private static BmpHeader ReadCore(ReadOnlySpan<byte> info, ImageLoadOptions options)
    {
        int width = BinaryPrimitives.ReadUInt16LittleEndian(info[4..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(info[6..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(info[10..]);
        options.EnsureFits("BMP", width, height);
        if (bits is not (1 or 4 or 8 or 24))
        {
            throw new ImageFormatException($"BMP: {bits} bits per pixel are not possible in an OS/2 bitmap.");
        }

        return new BmpHeader
        {
            Width = width,
            Height = height,
            TopDown = false,
            BitsPerPixel = bits,
            Compression = BmpCompression.None,
            PixelOffset = 0,
            PaletteOffset = FileHeaderSize + CoreSize,
            PaletteEntrySize = 3,
            PaletteCount = 1 << Math.Min(bits, 8),
        };
    }

    private static BmpHeader ReadInfo(ReadOnlySpan<byte> file, ReadOnlySpan<byte> info, ImageLoadOptions options)
    {
        int width = BinaryPrimitives.ReadInt32LittleEndian(info[4..]);
        long height = BinaryPrimitives.ReadInt32LittleEndian(info[8..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(info[14..]);
        uint compression = BinaryPrimitives.ReadUInt32LittleEndian(info[16..]);
        uint colours = BinaryPrimitives.ReadUInt32LittleEndian(info[32..]);
        options.EnsureFits("BMP", width, Math.Abs(height));
        EnsureCombination(bits, compression, info.Length);

        var coding = (BmpCompression)compression;
        bool masksFollow = info.Length == InfoSize && coding is BmpCompression.BitFields or BmpCompression.AlphaBitFields;
        int masksSize = !masksFollow ? 0 : coding == BmpCompression.BitFields ? 12 : 16;
        if (file.Length < FileHeaderSize + info.Length + masksSize)
        {
            throw new ImageFormatException("BMP: the file ends within its colour masks.");
        }

        var header = new BmpHeader
        {
            Width = width,
            Height = (int)Math.Abs(height),
            TopDown = height < 0,
            BitsPerPixel = bits,
            Compression = coding,
            PixelOffset = 0,
            PaletteOffset = FileHeaderSize + info.Length + masksSize,
            PaletteEntrySize = 4,
            PaletteCount = (int)(colours == 0 ? 1u << Math.Min(bits, 8) : Math.Min(colours, 1u << Math.Min(bits, 8))),
        };
        return bits is 16 or 32 ? header.WithChannels(file[(FileHeaderSize + InfoSize)..]) : header;
    }

    private static void EnsureCombination(int bits, uint compression, int headerSize)
    {
        bool possible = compression switch
        {
            (uint)BmpCompression.None => bits is 1 or 4 or 8 or 16 or 24 or 32,
            (uint)BmpCompression.Rle8 => bits == 8,
            (uint)BmpCompression.Rle4 => bits == 4,
            (uint)BmpCompression.BitFields or (uint)BmpCompression.AlphaBitFields => bits is 16 or 32 && headerSize != Os2Size,
            _ => false,
        };
        if (!possible)
        {
            throw new ImageFormatException($"BMP: {bits} bits per pixel with compression {compression} are not supported.");
        }
    }

    private BmpHeader WithChannels(ReadOnlySpan<byte> masks)
    {
        if (Compression != BmpCompression.None)
        {
            return this with
            {
                Red = BmpChannel.FromMask(BinaryPrimitives.ReadUInt32LittleEndian(masks), BitsPerPixel),
                Green = BmpChannel.FromMask(BinaryPrimitives.ReadUInt32LittleEndian(masks[4..]), BitsPerPixel),
                Blue = BmpChannel.FromMask(BinaryPrimitives.ReadUInt32LittleEndian(masks[8..]), BitsPerPixel),
            };
        }

        return BitsPerPixel == 16
            ? this with { Red = new BmpChannel(10, 5), Green = new BmpChannel(5, 5), Blue = new BmpChannel(0, 5) }
            : this with { Red = new BmpChannel(16, 8), Green = new BmpChannel(8, 8), Blue = new BmpChannel(0, 8) };
    }
}
