using System.Buffers.Binary;

namespace OpenVinoGenAI.Tests;

/// <summary>Puts WAV files together chunk by chunk, right or wrong.</summary>
internal static class WavBuilder
{
    public const ushort Pcm = 1;
    public const ushort Float = 3;
    public const ushort Extensible = 0xFFFE;

    public static byte[] Riff(params byte[][] chunks) => Riff(null, chunks);

    public static byte[] Riff(uint? size, params byte[][] chunks)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(chunk => chunk)];
        return [.. "RIFF"u8, .. UInt32(size ?? (uint)body.Length), .. body];
    }

    public static byte[] Chunk(string id, ReadOnlySpan<byte> body, uint? size = null) =>
        [.. System.Text.Encoding.ASCII.GetBytes(id), .. UInt32(size ?? (uint)body.Length), .. body, .. new byte[body.Length % 2]];

    public static byte[] Format(ushort tag, int channels, uint rate, int bits, int? frameBytes = null, ReadOnlySpan<byte> extra = default)
    {
        int block = frameBytes ?? channels * bits / 8;
        byte[] rates = [.. UInt32(rate), .. UInt32((uint)(rate * block))];
        return Chunk("fmt ", [.. UInt16(tag), .. UInt16(channels), .. rates, .. UInt16(block), .. UInt16(bits), .. extra]);
    }

    public static byte[] ExtensibleFormat(ushort subTag, int channels, uint rate, int bits, int validBits)
    {
        byte[] tail = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];
        byte[] extra = [.. UInt16(22), .. UInt16(validBits), .. UInt32(0), .. UInt16(subTag), .. tail];
        return Format(Extensible, channels, rate, bits, extra: extra);
    }

    public static byte[] UInt16(int value)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    public static byte[] UInt32(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
