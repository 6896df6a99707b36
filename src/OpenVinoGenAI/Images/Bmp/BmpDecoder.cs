using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>Reads BMP files: 1, 4, 8, 16, 24 and 32 bits per pixel, run lengths, colour masks, both directions of rows.</summary>
internal static class BmpDecoder
{
    public static RgbImage Decode(ReadOnlySpan<byte> file, ImageLoadOptions options)
    {
        BmpHeader header = BmpHeader.Read(file, options);
        ReadOnlySpan<byte> data = file[header.PixelOffset..];
        byte[] pixels = header.Compression is BmpCompression.Rle8 or BmpCompression.Rle4
            ? BmpRunLength.Decode(data, header, new BmpPalette(file, header))
            : DecodeRows(file, data, header);
        return RgbImage.Adopt(header.Width, header.Height, pixels);
    }

    private static byte[] DecodeRows(ReadOnlySpan<byte> file, ReadOnlySpan<byte> data, BmpHeader header)
    {
        int used = ((header.Width * header.BitsPerPixel) + 7) / 8;
        int stride = (used + 3) & ~3;

        // The padding of the last row carries nothing, and some writers leave it out.
        long needed = ((long)stride * (header.Height - 1)) + used;
        if (data.Length < needed)
        {
            throw new ImageFormatException(
                $"BMP: the file is cut short: {header.Width}x{header.Height} pixels take {needed} bytes, but {data.Length} are there.");
        }

        BmpPalette palette = header.HasPalette ? new BmpPalette(file, header) : default;
        int rowBytes = header.Width * RgbImage.BytesPerPixel;
        byte[] pixels = new byte[rowBytes * header.Height];
        for (int y = 0; y < header.Height; y++)
        {
            int line = header.TopDown ? y : header.Height - 1 - y;
            ReadOnlySpan<byte> row = data.Slice((int)((long)stride * line), used);
            Span<byte> target = pixels.AsSpan(y * rowBytes, rowBytes);
            switch (header.BitsPerPixel)
            {
                case 24:
                    SwapRedAndBlue(row, target);
                    break;
                case 16:
                case 32:
                    UnpackChannels(row, header, target);
                    break;
                default:
                    LookUp(row, header.BitsPerPixel, palette, target);
                    break;
            }
        }

        return pixels;
    }

    /// <summary>Between blue, green, red of a BMP and red, green, blue: the same exchange in both directions.</summary>
    internal static void SwapRedAndBlue(ReadOnlySpan<byte> row, Span<byte> target)
    {
        for (int i = 0; i + 2 < target.Length; i += 3)
        {
            target[i] = row[i + 2];
            target[i + 1] = row[i + 1];
            target[i + 2] = row[i];
        }
    }

    private static void UnpackChannels(ReadOnlySpan<byte> row, BmpHeader header, Span<byte> target)
    {
        int size = header.BitsPerPixel / 8;
        for (int i = 0; i < target.Length; i += RgbImage.BytesPerPixel, row = row[size..])
        {
            uint pixel = size == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(row) : BinaryPrimitives.ReadUInt32LittleEndian(row);
            target[i] = header.Red.Extract(pixel);
            target[i + 1] = header.Green.Extract(pixel);
            target[i + 2] = header.Blue.Extract(pixel);
        }
    }

    private static void LookUp(ReadOnlySpan<byte> row, int bits, BmpPalette palette, Span<byte> target)
    {
        int mask = (1 << bits) - 1;
        for (int i = 0, bit = 8 - bits; i < target.Length; i += RgbImage.BytesPerPixel)
        {
            palette.Write((row[0] >> bit) & mask, target[i..]);
            bit -= bits;
            if (bit < 0)
            {
                bit = 8 - bits;
                row = row[1..];
            }
        }
    }
}
