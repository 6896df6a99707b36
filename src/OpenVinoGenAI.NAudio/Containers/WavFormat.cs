using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>Reads the fmt chunk of a WAV file.</summary>
internal static class WavFormat
{
    /// <summary>Bytes of a fmt chunk without any extension.</summary>
    public const int MinBytes = 16;

    /// <summary>Bytes of a WAVE_FORMAT_EXTENSIBLE fmt chunk; what a longer chunk has beyond them is not needed.</summary>
    public const int MaxBytes = 40;

    private const ushort PcmTag = 1;
    private const ushort FloatTag = 3;
    private const ushort ALawTag = 6;
    private const ushort MuLawTag = 7;
    private const ushort ExtensibleTag = 0xFFFE;

    // KSDATAFORMAT_SUBTYPE_*: the format tag, then these bytes.
    private static ReadOnlySpan<byte> SubFormatTail => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>Reads a fmt chunk of at least <see cref="MinBytes"/>.</summary>
    /// <exception cref="AudioFormatException">The format is not supported or makes no sense.</exception>
    public static PcmLayout Parse(ReadOnlySpan<byte> chunk, AudioFileName name)
    {
        ushort tag = ReadTag(chunk, name);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        if (tag is not (PcmTag or FloatTag or ALawTag or MuLawTag))
        {
            throw name.ErrorToConvert($"its samples are {NameOf(tag)}");
        }

        if (channels == 0)
        {
            throw name.Error("it says that it has no channels");
        }

        if (rate is < AudioClip.MinSampleRate or > AudioClip.MaxSampleRate)
        {
            throw name.Error($"its sample rate is {rate} Hz");
        }

        PcmEncoding encoding = tag switch
        {
            PcmTag => PcmOf(bits, channels, frameBytes, name),
            FloatTag when bits == 32 => PcmEncoding.Float32,
            FloatTag when bits == 64 => PcmEncoding.Float64,
            FloatTag => throw name.Error($"its IEEE float samples have {bits} bits"),
            ALawTag => PcmEncoding.ALaw,
            _ => PcmEncoding.MuLaw,
        };
        var layout = new PcmLayout(encoding, IsBigEndian: false, channels, (int)rate);

        // A frame of 65,535 channels takes more than the field can say.
        return frameBytes == (ushort)layout.FrameBytes ? layout : throw WrongFrame(frameBytes, channels, bits, layout.FrameBytes, name);
    }

    private static ushort ReadTag(ReadOnlySpan<byte> chunk, AudioFileName name)
    {
        ushort tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        if (tag != ExtensibleTag)
        {
            return tag;
        }

        if (chunk.Length < MaxBytes)
        {
            throw name.Error($"its format is extensible, but its fmt chunk has {chunk.Length} bytes instead of {MaxBytes}");
        }

        return chunk[26..MaxBytes].SequenceEqual(SubFormatTail)
            ? BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..])
            : throw name.Error($"its extensible format has the unknown sub-format {new Guid(chunk[24..MaxBytes])}");
    }

    // Samples of fewer bits than their bytes have sit at the upper end, so the number of bytes says all.
    private static PcmEncoding PcmOf(int bits, int channels, int frameBytes, AudioFileName name)
    {
        int bytes = (bits + 7) / 8;
        bool isIn32 = bits is > 16 and < 32 && frameBytes == sizeof(int) * channels;
        return (isIn32 ? sizeof(int) : bytes) switch
        {
            1 when bits == 8 => PcmEncoding.Unsigned8,
            2 when bits == 16 || frameBytes == sizeof(short) * channels => PcmEncoding.Signed16,
            3 when bits == 24 || frameBytes == 3 * channels => PcmEncoding.Signed24,
            4 when bits == 32 || frameBytes == sizeof(int) * channels => PcmEncoding.Signed32,
            _ => throw name.Error($"its PCM samples have {bits} bits, and a frame of {channels} channels has {frameBytes} bytes"),
        };
    }

    private static AudioFormatException WrongFrame(int frameBytes, int channels, int bits, int expected, AudioFileName name) =>
        name.Error($"it says that a frame has {frameBytes} bytes, but {channels} channels of {bits} bits take {expected}");

    private static string NameOf(ushort tag) => tag switch
    {
        0x0002 => "compressed (Microsoft ADPCM, format tag 0x0002)",
        0x0011 => "compressed (IMA ADPCM, format tag 0x0011)",
        0x0031 => "compressed (GSM 6.10, format tag 0x0031)",
        0x0050 => "compressed (MPEG, format tag 0x0050)",
        0x0055 => "compressed (MP3, format tag 0x0055)",
        0x00FF or 0x1600 or 0x1610 => $"compressed (AAC, format tag 0x{tag:X4})",
        0x0161 or 0x0162 => $"compressed (Windows Media Audio, format tag 0x{tag:X4})",
        _ => $"in an unknown format (tag 0x{tag:X4})",
    };
}
