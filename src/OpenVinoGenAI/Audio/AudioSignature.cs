namespace OpenVinoGenAI;

/// <summary>Recognises what people take for a WAV file most often, so that the message can name it.</summary>
internal static class AudioSignature
{
    /// <summary>Says what a file that does not start with RIFF is.</summary>
    /// <param name="start">Its first 12 bytes.</param>
    public static string Describe(ReadOnlySpan<byte> start)
    {
        string? kind = start switch
        {
            _ when start.StartsWith("RIFX"u8) => "a big-endian WAV (RIFX) file",
            _ when start.StartsWith("RF64"u8) || start.StartsWith("BW64"u8) => "a 64-bit WAV (RF64) file",
            _ when start.StartsWith("fLaC"u8) => "a FLAC file",
            _ when start.StartsWith("OggS"u8) => "an Ogg file",
            _ when start.StartsWith("FORM"u8) => "an AIFF file",
            _ when start.StartsWith("ID3"u8) || (start[0] == 0xFF && (start[1] & 0xE0) == 0xE0) => "an MP3 or AAC file",
            _ when start[4..].StartsWith("ftyp"u8) => "an MP4 file",
            _ => null,
        };
        return kind is null ? "it does not start with 'RIFF'" : $"it looks like {kind}";
    }
}
