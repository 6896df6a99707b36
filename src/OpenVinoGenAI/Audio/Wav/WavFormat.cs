using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>What the fmt chunk of a WAV file says.</summary>
internal readonly record struct WavFormat(WavEncoding Encoding, int Channels, int SampleRate)
{
    /// <summary>Bytes of a fmt chunk without any extension.</summary>
    public const int MinBytes = 16;

    /// <summary>Bytes of a WAVE_FORMAT_EXTENSIBLE fmt chunk; what a longer chunk has beyond them is of no use here.</summary>
    public const int MaxBytes = 40;

    public const ushort PcmTag = 1;
    public const ushort FloatTag = 3;
    private const ushort ExtensibleTag = 0xFFFE;

    /// <summary>Bytes of one sample of every channel.</summary>
    public int FrameBytes => Channels * SampleBytes;

    private int SampleBytes => Encoding switch
    {
        WavEncoding.Pcm8 => 1,
        WavEncoding.Pcm16 => 2,
        WavEncoding.Pcm24 => 3,
        WavEncoding.Float64 => 8,
        _ => 4,
    };

    // KSDATAFORMAT_SUBTYPE_*: the format tag, then these bytes.
    private static ReadOnlySpan<byte> SubFormatTail => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    /// <summary>Reads a fmt chunk of at least <see cref="MinBytes"/>.</summary>
    /// <exception cref="AudioFormatException">The format is not supported or makes no sense.</exception>
    public static WavFormat Parse(ReadOnlySpan<byte> chunk, string source)
    {
        AudioFormatException Bad(string problem) => AudioFormatException.Create(source, problem);

        ushort tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);

        if (tag == ExtensibleTag)
        {
            if (chunk.Length < MaxBytes)
            {
                throw Bad($"its format is extensible, but its fmt chunk has {chunk.Length} bytes instead of {MaxBytes}");
            }

            if (!chunk[26..MaxBytes].SequenceEqual(SubFormatTail))
            {
                throw Bad($"its extensible format has the unknown sub-format {new Guid(chunk[24..MaxBytes])}");
            }

            // Fewer valid bits than the container has (24 in 32) sit at its upper end, so the container's size is all one needs.
            tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
        }

        WavEncoding encoding = (tag, bits) switch
        {
            (PcmTag, 8) => WavEncoding.Pcm8,
            (PcmTag, 16) => WavEncoding.Pcm16,
            (PcmTag, 24) => WavEncoding.Pcm24,
            (PcmTag, 32) => WavEncoding.Pcm32,
            (FloatTag, 32) => WavEncoding.Float32,
            (FloatTag, 64) => WavEncoding.Float64,
            (PcmTag or FloatTag, _) => throw Bad($"its {(tag == PcmTag ? "PCM" : "IEEE float")} samples have {bits} bits"),
            _ => throw Bad($"its samples are {NameOf(tag)}"),
        };

        if (channels == 0)
        {
            throw Bad("it says that it has no channels");
        }

        if (rate is < AudioClip.MinSampleRate or > AudioClip.MaxSampleRate)
        {
            throw Bad($"its sample rate is {rate} Hz");
        }

        var format = new WavFormat(encoding, channels, (int)rate);
        return frameBytes == format.FrameBytes
            ? format
            : throw Bad($"it says that a frame has {frameBytes} bytes, but {channels} channels of {bits} bits take {format.FrameBytes}");
    }

    private static string NameOf(ushort tag) => tag switch
    {
        0x0002 => "compressed (Microsoft ADPCM, format tag 0x0002)",
        0x0006 => "compressed (A-law, format tag 0x0006)",
        0x0007 => "compressed (mu-law, format tag 0x0007)",
        0x0011 => "compressed (IMA ADPCM, format tag 0x0011)",
        0x0031 => "compressed (GSM 6.10, format tag 0x0031)",
        0x0050 => "compressed (MPEG, format tag 0x0050)",
        0x0055 => "compressed (MP3, format tag 0x0055)",
        _ => $"in an unknown format (tag 0x{tag:X4})",
    };
}
