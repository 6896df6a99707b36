namespace OpenVinoGenAI;

/// <summary>What can be read.</summary>
internal enum AudioFormat
{
    Wav,
    Aiff,
    Mp3,
    Vorbis,
}
