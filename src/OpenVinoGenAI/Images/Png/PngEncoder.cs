using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenVinoGenAI;

/// <summary>Writes PNG files of 8 bits per channel. For each row the filter is taken whose differences are smallest in sum.</summary>
internal static class PngEncoder
{
    private const int ChunkBytes = 64 * 1024;
    private const byte BitsPerChannel = 8;
    private const byte RgbColorType = 2;

    public static void Encode(RgbImage image, Stream stream)
    {
        stream.Write(PngChunk.Signature);
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = BitsPerChannel;
        header[9] = RgbColorType;
        PngChunk.Write(stream, "IHDR"u8, header);

        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            WriteRows(image, deflate, () => Flush(compressed, stream, ChunkBytes));
        }

        Flush(compressed, stream, 1);
        PngChunk.Write(stream, "IEND"u8, []);
    }

    private static void Flush(MemoryStream compressed, Stream stream, int atLeast)
    {
        if (compressed.Length >= atLeast)
        {
            PngChunk.Write(stream, "IDAT"u8, compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
            compressed.SetLength(0);
        }
    }

    private static void WriteRows(RgbImage image, ZLibStream deflate, Action rowWritten)
    {
        int rowBytes = image.Width * RgbImage.BytesPerPixel;
        byte[] best = new byte[1 + rowBytes];
        byte[] candidate = new byte[1 + rowBytes];
        ReadOnlySpan<byte> above = new byte[rowBytes];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = image.Row(y);
            long leastSum = long.MaxValue;
            for (int filter = 0; filter < PngFilter.Count; filter++)
            {
                candidate[0] = (byte)filter;
                long sum = PngFilter.Apply(filter, row, above, RgbImage.BytesPerPixel, candidate.AsSpan(1));
                if (sum < leastSum)
                {
                    leastSum = sum;
                    (best, candidate) = (candidate, best);
                }
            }

            deflate.Write(best);
            rowWritten();
            above = row;
        }
    }
}
