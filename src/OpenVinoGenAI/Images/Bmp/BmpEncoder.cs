using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>Writes BMP files that every program reads: Windows 3 header, 24 bits per pixel, rows from bottom to top.</summary>
internal static class BmpEncoder
{
    private const int HeaderSize = 14 + 40;
    private const int BitsPerPixel = 24;

    /// <summary>72 dots per inch, which is what programs take when a file says nothing.</summary>
    private const int PixelsPerMetre = 2835;

    public static void Encode(RgbImage image, Stream stream)
    {
        int stride = ((image.Width * RgbImage.BytesPerPixel) + 3) & ~3;
        stream.Write(Header(image, (uint)((long)stride * image.Height)));
        byte[] row = new byte[stride];
        for (int y = image.Height - 1; y >= 0; y--)
        {
            SwapRedAndBlue(image.Row(y), row.AsSpan(0, image.Width * RgbImage.BytesPerPixel));
            stream.Write(row);
        }
    }

    private static byte[] Header(RgbImage image, uint pixelBytes)
    {
        byte[] header = new byte[HeaderSize];
        Span<byte> rest = header;
        "BM"u8.CopyTo(rest);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[2..], HeaderSize + pixelBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[10..], HeaderSize);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[14..], HeaderSize - 14);
        BinaryPrimitives.WriteInt32LittleEndian(rest[18..], image.Width);
        BinaryPrimitives.WriteInt32LittleEndian(rest[22..], image.Height);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[26..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[28..], BitsPerPixel);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[34..], pixelBytes);
        BinaryPrimitives.WriteInt32LittleEndian(rest[38..], PixelsPerMetre);
        BinaryPrimitives.WriteInt32LittleEndian(rest[42..], PixelsPerMetre);
        return header;
    }

    private static void SwapRedAndBlue(ReadOnlySpan<byte> row, Span<byte> target)
    {
        for (int i = 0; i + 2 < target.Length; i += RgbImage.BytesPerPixel)
        {
            target[i] = row[i + 2];
            target[i + 1] = row[i + 1];
            target[i + 2] = row[i];
        }
    }
}
