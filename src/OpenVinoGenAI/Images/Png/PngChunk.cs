using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>Writes the chunks that a PNG file consists of.</summary>
internal static class PngChunk
{
    /// <summary>What every PNG file starts with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes one chunk and its checksum.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="type">Four ASCII letters.</param>
    /// <param name="data">The content.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(type);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Compute(type, data));
        stream.Write(number);
    }
}
