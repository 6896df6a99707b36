using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>Finds the samples of an AIFF or AIFC file.</summary>
/// <param name="file">The file.</param>
/// <param name="name">How messages name the file.</param>
internal sealed class AiffContainer(AudioStream file, AudioFileName name)
{
    private const int FormHeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const int CommonBytes = 18;
    private const int AifcCommonBytes = 22;
    private const int SoundHeaderBytes = 8;

    private readonly byte[] _buffer = new byte[AifcCommonBytes];
    private PcmLayout? _layout;
    private PcmRange? _sound;

    /// <summary>Reads the chunks, which may come in any order.</summary>
    /// <exception cref="AudioFormatException">The file cannot be read or holds no samples.</exception>
    public PcmLayout Read()
    {
        bool isAifc = Fill(0, FormHeaderBytes) == FormHeaderBytes && _buffer.AsSpan(8).StartsWith("AIFC"u8);
        long position = FormHeaderBytes;
        while (position + ChunkHeaderBytes <= file.Length)
        {
            position = ReadChunk(position, isAifc);
        }

        PcmLayout layout = _layout ?? throw name.Error("it has no COMM chunk");
        PcmRange sound = _sound ?? throw name.Error("it has no SSND chunk");
        layout.Add(sound.Start, sound.Length);
        return layout.Ranges.Count > 0 ? layout : throw name.Error("its SSND chunk holds no samples");
    }

    private long ReadChunk(long position, bool isAifc)
    {
        Fill(position, ChunkHeaderBytes);
        ReadOnlySpan<byte> header = _buffer;
        uint size = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        long start = position + ChunkHeaderBytes;
        if (header.StartsWith("COMM"u8))
        {
            ReadCommon(start, size, isAifc);
        }
        else if (header.StartsWith("SSND"u8))
        {
            ReadSound(start, size);
        }

        return start + size + (size & 1);
    }

    private void ReadCommon(long start, uint size, bool isAifc)
    {
        int bytes = isAifc ? AifcCommonBytes : CommonBytes;
        if (size < bytes || Fill(start, bytes) < bytes)
        {
            throw name.Error($"its COMM chunk has {size} bytes; the smallest has {bytes}");
        }

        ReadOnlySpan<byte> common = _buffer;
        int channels = BinaryPrimitives.ReadUInt16BigEndian(common);
        int bits = BinaryPrimitives.ReadUInt16BigEndian(common[6..]);
        double rate = ReadExtended(common[8..]);
        if (channels == 0)
        {
            throw name.Error("it says that it has no channels");
        }

        if (!(rate >= AudioClip.MinSampleRate && rate <= AudioClip.MaxSampleRate))
        {
            throw name.Error(FormattableString.Invariant($"its sample rate is {rate} Hz"));
        }

        (PcmEncoding encoding, bool isBigEndian) = isAifc ? Compressed(common.Slice(CommonBytes, 4), bits) : (PcmOf(bits), true);
        _layout = new PcmLayout(encoding, isBigEndian, channels, (int)Math.Round(rate));
    }

    private void ReadSound(long start, uint size)
    {
        if (_sound is not null)
        {
            throw name.ErrorToConvert("it has several SSND chunks");
        }

        if (size < SoundHeaderBytes || Fill(start, SoundHeaderBytes) < SoundHeaderBytes)
        {
            throw name.Error("its SSND chunk holds no samples");
        }

        long offset = SoundHeaderBytes + (long)BinaryPrimitives.ReadUInt32BigEndian(_buffer);
        long left = Math.Max(file.Length - start - offset, 0);
        _sound = new PcmRange(start + offset, Math.Clamp(size - offset, 0, left));
    }

    private (PcmEncoding Encoding, bool IsBigEndian) Compressed(ReadOnlySpan<byte> type, int bits) => ChunkName.Describe(type) switch
    {
        "NONE" or "none" or "twos" => (PcmOf(bits), true),
        "sowt" => (PcmOf(bits), false),
        "raw " when bits == 8 => (PcmEncoding.Unsigned8, true),
        "in24" => (PcmEncoding.Signed24, true),
        "in32" => (PcmEncoding.Signed32, true),
        "fl32" or "FL32" => (PcmEncoding.Float32, true),
        "fl64" or "FL64" => (PcmEncoding.Float64, true),
        "ulaw" or "ULAW" => (PcmEncoding.MuLaw, true),
        "alaw" or "ALAW" => (PcmEncoding.ALaw, true),
        _ => throw name.ErrorToConvert($"its samples are compressed ('{ChunkName.Describe(type)}')"),
    };

    // Samples of fewer bits than their bytes have sit at the upper end, so the number of bytes says all.
    private PcmEncoding PcmOf(int bits) => bits switch
    {
        >= 1 and <= 8 => PcmEncoding.Signed8,
        > 8 and <= 16 => PcmEncoding.Signed16,
        > 16 and <= 24 => PcmEncoding.Signed24,
        > 24 and <= 32 => PcmEncoding.Signed32,
        _ => throw name.Error($"its PCM samples have {bits} bits"),
    };

    // A floating-point number of 80 bits: sign and exponent in 16, then a mantissa of 64 with its leading 1.
    private static double ReadExtended(ReadOnlySpan<byte> bytes)
    {
        const int Bias = 16383;
        const int MantissaBits = 63;
        int exponent = BinaryPrimitives.ReadInt16BigEndian(bytes);
        ulong mantissa = BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]);
        return exponent < 0 ? double.NaN : Math.ScaleB(mantissa, exponent - Bias - MantissaBits);
    }

    private int Fill(long position, int bytes)
    {
        file.Position = position;
        return file.Fill(_buffer.AsSpan(0, bytes));
    }
}
