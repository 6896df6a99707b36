namespace OpenVinoGenAI;

/// <summary>Tells the format of an audio file by its first bytes.</summary>
internal static class AudioSignature
{
    /// <summary>The bytes that tell every known format.</summary>
    public const int Length = 64;

    private const int FirstPacketOffset = 28;

    // Both formats may follow an ID3 tag, as MP3 does.
    private const string Flac = "a FLAC file";
    private const string Aac = "an AAC file";

    private static ReadOnlySpan<byte> AsfGuid => [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11];

    /// <summary>The format of a file.</summary>
    /// <param name="start">The first bytes of the file.</param>
    /// <param name="afterTag">The first bytes after an ID3 tag; the same bytes where there is none.</param>
    /// <param name="name">How messages name the file.</param>
    /// <exception cref="AudioFormatException">The file has another format.</exception>
    public static AudioFormat Recognize(ReadOnlySpan<byte> start, ReadOnlySpan<byte> afterTag, AudioFileName name)
    {
        if (start.IsEmpty)
        {
            throw name.Error("it is empty");
        }

        if (start.StartsWith("RIFF"u8) || start.StartsWith("RF64"u8) || start.StartsWith("BW64"u8))
        {
            return AudioFormat.Wav;
        }

        if (start is [(byte)'F', (byte)'O', (byte)'R', (byte)'M', _, _, _, _, (byte)'A', (byte)'I', (byte)'F', (byte)'F' or (byte)'C', ..])
        {
            return AudioFormat.Aiff;
        }

        if (start.StartsWith("OggS"u8) && PacketOf(start).StartsWith("\u0001vorbis"u8))
        {
            return AudioFormat.Vorbis;
        }

        if ((NameOf(start) ?? NameOf(afterTag)) is { } known)
        {
            throw name.ErrorToConvert($"it is {known}");
        }

        if (start.StartsWith("ID3"u8) || IsMpeg(start))
        {
            return AudioFormat.Mp3;
        }

        throw name.Error(start.StartsWith("version https://git-lfs"u8)
            ? "it is a Git LFS pointer: get the file itself with 'git lfs pull'"
            : $"it is not in any known audio format: it starts with the bytes {Convert.ToHexString(start[..Math.Min(start.Length, 8)])}");
    }

    /// <summary>The bytes that an ID3 tag takes at the start of a file; 0 where there is none.</summary>
    public static long TagLength(ReadOnlySpan<byte> start)
    {
        const int HeaderLength = 10;
        const byte HasFooter = 0x10;
        // The size has seven bits in each byte; the decoder takes anything else for no tag.
        if (start.Length < HeaderLength || !start.StartsWith("ID3"u8) || (start[6] | start[7] | start[8] | start[9]) > 0x7F)
        {
            return 0;
        }

        int size = (start[6] << 21) | (start[7] << 14) | (start[8] << 7) | start[9];
        return HeaderLength + size + ((start[5] & HasFooter) != 0 ? HeaderLength : 0);
    }

    private static string? NameOf(ReadOnlySpan<byte> start) => start switch
    {
        _ when start.StartsWith("fLaC"u8) => Flac,
        [0xFF, var next, ..] when (next & 0xF6) == 0xF0 => Aac,
        _ when start.StartsWith("ADIF"u8) => Aac,
        _ when start.StartsWith("OggS"u8) => NameOfOgg(PacketOf(start)),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "a WebM or Matroska file",
        _ when start.StartsWith(AsfGuid) => "a WMA (ASF) file",
        _ when start.StartsWith("caff"u8) => "a CAF file",
        _ when start.StartsWith(".snd"u8) => "an AU file",
        _ when start.Length >= 8 && start[4..].StartsWith("ftyp"u8) => "an MP4 or M4A file",
        _ when start.StartsWith("#!AMR"u8) => "an AMR file",
        _ when start.StartsWith("RIFX"u8) => "a big-endian WAV (RIFX) file",
        _ when start.StartsWith("riff"u8) => "a Wave64 (W64) file",
        _ when start.StartsWith("wvpk"u8) => "a WavPack file",
        _ when start.StartsWith("MAC "u8) => "a Monkey's Audio file",
        _ when start.StartsWith("MThd"u8) => "a MIDI file, which holds notes and no audio",
        _ when start.StartsWith("FORM"u8) => "an IFF file, but not AIFF",
        _ => null,
    };

    private static string NameOfOgg(ReadOnlySpan<byte> packet) => packet switch
    {
        _ when packet.StartsWith("OpusHead"u8) => "an Ogg Opus file",
        _ when packet.StartsWith("\u007fFLAC"u8) => "an Ogg FLAC file",
        _ when packet.StartsWith("Speex"u8) => "an Ogg Speex file",
        _ => "an Ogg file, but not Vorbis",
    };

    // The first page of an Ogg file holds one packet, after a segment table of one byte.
    private static ReadOnlySpan<byte> PacketOf(ReadOnlySpan<byte> page) => page.Length > FirstPacketOffset ? page[FirstPacketOffset..] : [];

    // The frame header of MPEG layers I to III.
    private static bool IsMpeg(ReadOnlySpan<byte> start) =>
        start is [0xFF, var next, ..] && (next & 0xE0) == 0xE0 && (next & 0x06) != 0 && (next & 0x18) != 0x08;
}
