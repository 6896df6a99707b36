using System.Buffers.Binary;

namespace OpenVinoGenAI.Tests;

/// <summary>Damages safetensors files: the JSON header as such, with a length that goes with it, or any byte.</summary>
internal sealed class SafetensorsMutator(int seed)
{
    private const int LengthSize = sizeof(ulong);

    /// <summary>A damaged copy of a file; one that has no header is damaged byte by byte.</summary>
    public byte[] Mutate(byte[] file)
    {
        bool hasHeader = file.Length >= LengthSize && BinaryPrimitives.ReadUInt64LittleEndian(file) <= (ulong)(file.Length - LengthSize);
        if (!hasHeader || new Random(seed).Next(4) == 0)
        {
            return new ByteMutator(seed).Mutate(file);
        }

        int end = LengthSize + (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        byte[] header = new JsonMutator(seed).Mutate(file.AsSpan(LengthSize..end));
        return Join(header, file.AsSpan(end));
    }

    /// <summary>Makes a file of a header and data.</summary>
    public static byte[] Join(ReadOnlySpan<byte> header, ReadOnlySpan<byte> data)
    {
        byte[] length = new byte[LengthSize];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data];
    }
}
