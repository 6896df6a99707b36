namespace OpenVinoGenAI;

/// <summary>
/// A sound file cannot be read: <see cref="Exception.Message"/> says what is wrong with the file and which files can be read.
/// </summary>
/// <remarks>Errors of the disk or the stream itself stay what they are (<see cref="IOException"/> and its relatives).</remarks>
public sealed class AudioFormatException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a text.</summary>
    public AudioFormatException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    public AudioFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    public AudioFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static AudioFormatException Create(string source, string problem) =>
        new($"Cannot read {source} as sound: {problem}. Readable are WAV (RIFF) files with PCM samples of 8, 16, 24 or 32 bits or IEEE " +
            $"float samples of 32 or 64 bits, with any number of channels, at {AudioClip.MinSampleRate} to {AudioClip.MaxSampleRate} Hz.");
}
