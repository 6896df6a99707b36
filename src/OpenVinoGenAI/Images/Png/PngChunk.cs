using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>One chunk of a PNG file, its checksum verified.</summary>
internal readonly ref struct PngChunk
{
    private const int Overhead = 12;

    private PngChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Type = type;
        Data = data;
    }

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Four ASCII letters.</summary>
    public ReadOnlySpan<byte> Type { get; }

    public ReadOnlySpan<byte> Data { get; }

    /// <summary>A decoder may not pass over a chunk whose name begins with a capital letter.</summary>
    public bool IsCritical => (Type[0] & 0x20) == 0;

    /// <summary>
    /// Takes the next chunk off the file; false when no whole chunk is left. A wrong checksum is an error in a critical chunk;
    /// in another one it does no harm, since no such chunk is used.
    /// </summary>
    public static bool TryRead(scoped ref ReadOnlySpan<byte> file, out PngChunk chunk)
    {
        chunk = default;
        if (file.Length < Overhead)
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(file);
        ReadOnlySpan<byte> type = file.Slice(4, 4);
        if (!IsName(type))
        {
            throw new ImageFormatException($"PNG: the bytes {Convert.ToHexString(type)} stand where a chunk's name belongs.");
        }

        if (length > file.Length - Overhead)
        {
            return false;
        }

        chunk = new PngChunk(type, file.Slice(8, (int)length));
        uint stored = BinaryPrimitives.ReadUInt32BigEndian(file[(8 + (int)length)..]);
        if (chunk.IsCritical && stored != Crc32.Compute(file.Slice(4, 4 + (int)length)))
        {
            throw new ImageFormatException($"PNG: the checksum of the chunk {chunk.Name()} is wrong: the file is damaged.");
        }

        file = file[(Overhead + (int)length)..];
        return true;
    }

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

    public string Name() => System.Text.Encoding.ASCII.GetString(Type);

    private static bool IsName(ReadOnlySpan<byte> type)
    {
        foreach (byte letter in type)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                return false;
            }
        }

        return true;
    }
}
