using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenVinoGenAI.Tests;

/// <summary>Makes PNG files that are wrong in one place and right in all others, checksums included.</summary>
internal static class PngBuilder
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    /// <summary>A file of one IDAT chunk that inflates to the given bytes.</summary>
    public static byte[] Make(int width, int height, byte depth, byte colour, ReadOnlySpan<byte> rows, byte interlace = 0) =>
        Join(("IHDR", Header(width, height, depth, colour, interlace)), ("IDAT", Deflate(rows)), ("IEND", []));

    public static byte[] Join(params ReadOnlySpan<(string Name, byte[] Data)> chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        foreach ((string name, byte[] data) in chunks)
        {
            PngChunk.Write(file, System.Text.Encoding.ASCII.GetBytes(name), data);
        }

        return file.ToArray();
    }

    public static byte[] Header(int width, int height, byte depth, byte colour, byte interlace = 0)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, interlace);
        return header;
    }

    public static byte[] Deflate(ReadOnlySpan<byte> rows)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        return compressed.ToArray();
    }

    /// <summary>Makes the checksums of all chunks right, so that damage gets past them.</summary>
    public static void RepairChecksums(Span<byte> file)
    {
        int at = SignatureLength;
        while (at + ChunkOverhead <= file.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || length > file.Length - at - ChunkOverhead)
            {
                return;
            }

            BinaryPrimitives.WriteUInt32BigEndian(file[(at + 8 + length)..], Crc32.Compute(file.Slice(at + 4, 4), file.Slice(at + 8, length)));
            at += ChunkOverhead + length;
        }
    }
}
