using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NAudio.Codecs;
using NAudio.Wave;

namespace OpenVinoGenAI;

/// <summary>
/// The samples of a file in the form that NAudio's sample providers convert: little-endian, and mu-law and A-law expanded to 16 bits.
/// </summary>
/// <remarks>
/// NAudio's own readers of WAV and AIFF files pass over a second data chunk, end at wrong sizes, and know neither these laws nor AIFC.
/// To NAudio all samples are one channel: its formats hold at most 32,767.
/// </remarks>
/// <param name="file">The file.</param>
/// <param name="layout">Where its samples are.</param>
internal sealed class PcmStream(AudioStream file, PcmLayout layout) : WaveStream
{
    private int _range = -1;
    private long _left;

    public override WaveFormat WaveFormat { get; } = layout.Encoding switch
    {
        PcmEncoding.Float32 => WaveFormat.CreateIeeeFloatWaveFormat(layout.SampleRate, 1),
        PcmEncoding.Float64 => WaveFormat.CreateCustomFormat(
            WaveFormatEncoding.IeeeFloat, layout.SampleRate, 1, layout.SampleRate * sizeof(double), sizeof(double), 8 * sizeof(double)),
        PcmEncoding.MuLaw or PcmEncoding.ALaw => new WaveFormat(layout.SampleRate, 16, 1),
        _ => new WaveFormat(layout.SampleRate, 8 * layout.SampleBytes, 1),
    };

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private bool IsCompanded => layout.Encoding is PcmEncoding.MuLaw or PcmEncoding.ALaw;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (IsCompanded)
        {
            // The codes are read into the upper half and expanded into the whole buffer: a sample never covers a code not yet read.
            Span<byte> room = buffer[..(buffer.Length - (buffer.Length % sizeof(short)))];
            Span<byte> codes = room[(room.Length / sizeof(short))..];
            int read = FillFromRanges(codes);
            Expand(codes[..read], MemoryMarshal.Cast<byte, short>(room)[..read]);
            return read * sizeof(short);
        }

        int bytes = FillFromRanges(buffer[..(buffer.Length - (buffer.Length % layout.SampleBytes))]);
        Span<byte> samples = buffer[..(bytes - (bytes % layout.SampleBytes))];
        if (layout.IsBigEndian)
        {
            ReverseBytes(samples);
        }

        if (layout.Encoding == PcmEncoding.Signed8)
        {
            FlipSigns(samples);
        }

        return samples.Length;
    }

    private int FillFromRanges(Span<byte> buffer)
    {
        int filled = 0;
        while (filled < buffer.Length)
        {
            if (_left == 0)
            {
                if (_range + 1 >= layout.Ranges.Count)
                {
                    break;
                }

                (file.Position, _left) = layout.Ranges[++_range];
            }

            int read = file.Read(buffer.Slice(filled, (int)Math.Min(_left, buffer.Length - filled)));
            if (read == 0)
            {
                // The file has become shorter since its header was read.
                (_range, _left) = (layout.Ranges.Count, 0);
                break;
            }

            filled += read;
            _left -= read;
        }

        return filled;
    }

    private void Expand(ReadOnlySpan<byte> codes, Span<short> samples)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            samples[i] = layout.Encoding == PcmEncoding.MuLaw
                ? MuLawDecoder.MuLawToLinearSample(codes[i])
                : ALawDecoder.ALawToLinearSample(codes[i]);
        }
    }

    private void ReverseBytes(Span<byte> samples)
    {
        switch (layout.SampleBytes)
        {
            case 2:
                Span<short> shorts = MemoryMarshal.Cast<byte, short>(samples);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 3:
                for (int i = 0; i + 2 < samples.Length; i += 3)
                {
                    (samples[i], samples[i + 2]) = (samples[i + 2], samples[i]);
                }

                break;
            case 4:
                Span<int> ints = MemoryMarshal.Cast<byte, int>(samples);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                Span<long> longs = MemoryMarshal.Cast<byte, long>(samples);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }

    private static void FlipSigns(Span<byte> samples)
    {
        foreach (ref byte sample in samples)
        {
            sample ^= 0x80;
        }
    }
}
