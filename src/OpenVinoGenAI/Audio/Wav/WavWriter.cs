using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI;

/// <summary>Writes mono WAV files.</summary>
internal static class WavWriter
{
    private const int BlockSamples = 16 * 1024;
    private const int MaxHeaderBytes = 58;
    private const ushort PcmTag = 1;
    private const ushort FloatTag = 3;

    /// <summary>Refuses what cannot be written, before any byte is.</summary>
    public static void Check(AudioClip clip, WavSampleFormat format)
    {
        if (format is not (WavSampleFormat.Pcm16 or WavSampleFormat.IeeeFloat))
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "Not a sample format.");
        }

        if (DataBytes(clip, format) > uint.MaxValue - MaxHeaderBytes)
        {
            throw new InvalidOperationException($"{clip.Samples.Length} samples are too many for a WAV file, which ends at 4 GiB.");
        }

        int nan = format == WavSampleFormat.Pcm16 ? clip.Samples.Span.IndexOf(float.NaN) : -1;
        if (nan >= 0)
        {
            throw new InvalidOperationException($"Sample {nan} is not a number, so it has no 16-bit value.");
        }
    }

    public static void Write(Stream stream, AudioClip clip, WavSampleFormat format)
    {
        Span<byte> header = stackalloc byte[MaxHeaderBytes];
        stream.Write(header[..WriteHeader(header, clip, format)]);

        short[] block = ArrayPool<short>.Shared.Rent(BlockSamples);
        ReadOnlySpan<float> samples = clip.Samples.Span;
        while (!samples.IsEmpty)
        {
            int count = Math.Min(samples.Length, BlockSamples);
            stream.Write(format == WavSampleFormat.IeeeFloat
                ? MemoryMarshal.AsBytes(samples[..count])
                : MemoryMarshal.AsBytes(ToPcm16(samples[..count], block)));
            samples = samples[count..];
        }

        ArrayPool<short>.Shared.Return(block);
    }

    private static ReadOnlySpan<short> ToPcm16(ReadOnlySpan<float> samples, short[] block)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            block[i] = (short)Math.Clamp(MathF.Round(samples[i] * 32768f), short.MinValue, short.MaxValue);
        }

        return block.AsSpan(0, samples.Length);
    }

    private static int WriteHeader(Span<byte> header, AudioClip clip, WavSampleFormat format)
    {
        bool isFloat = format == WavSampleFormat.IeeeFloat;
        int sampleBytes = SampleBytes(format);
        uint dataBytes = (uint)DataBytes(clip, format);
        var at = new HeaderCursor(header);
        at.Put("RIFF"u8);
        at.Put((isFloat ? MaxHeaderBytes : 44u) - 8 + dataBytes);
        at.Put("WAVEfmt "u8);
        at.Put(isFloat ? 18u : 16u);
        at.Put(isFloat ? FloatTag : PcmTag);
        at.Put((ushort)1);
        at.Put((uint)clip.SampleRate);
        at.Put((uint)(clip.SampleRate * sampleBytes));
        at.Put((ushort)sampleBytes);
        at.Put((ushort)(8 * sampleBytes));
        if (isFloat)
        {
            // Whatever is not PCM has an extension, here an empty one, and a fact chunk.
            at.Put((ushort)0);
            at.Put("fact"u8);
            at.Put(4u);
            at.Put((uint)clip.Samples.Length);
        }

        at.Put("data"u8);
        at.Put(dataBytes);
        return at.Position;
    }

    private static int SampleBytes(WavSampleFormat format) => format == WavSampleFormat.IeeeFloat ? sizeof(float) : sizeof(short);

    private static long DataBytes(AudioClip clip, WavSampleFormat format) => (long)clip.Samples.Length * SampleBytes(format);

    private ref struct HeaderCursor(Span<byte> header)
    {
        private readonly Span<byte> _header = header;

        public int Position { get; private set; }

        public void Put(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(_header[Position..]);
            Position += bytes.Length;
        }

        public void Put(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_header[Position..], value);
            Position += sizeof(uint);
        }

        public void Put(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_header[Position..], value);
            Position += sizeof(ushort);
        }
    }
}
