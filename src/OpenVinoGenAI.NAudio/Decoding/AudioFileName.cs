namespace OpenVinoGenAI;

/// <summary>How messages name a file or stream, and how they are composed.</summary>
/// <param name="Path">The file; <see langword="null"/> for a stream.</param>
internal readonly record struct AudioFileName(string? Path)
{
    /// <summary>A file that is damaged, or whose kind of audio is not supported.</summary>
    /// <param name="problem">A clause whose subject is the file.</param>
    /// <param name="cause">The decoder's own exception.</param>
    public AudioFormatException Error(string problem, Exception? cause = null)
    {
        string message = $"Cannot read {this} as audio: {problem}. Readable are WAV, AIFF, MP3 and Ogg Vorbis files " +
            $"at {AudioClip.MinSampleRate} to {AudioClip.MaxSampleRate} Hz.";
        return cause is null ? new AudioFormatException(message) : new AudioFormatException(message, cause);
    }

    /// <summary>A file that another program can convert.</summary>
    /// <param name="problem">A clause whose subject is the file.</param>
    public AudioFormatException ErrorToConvert(string problem)
    {
        string input = Path ?? "input";
        string output = Path is null ? "output.wav" : $"{System.IO.Path.ChangeExtension(Path, null)}.converted.wav";
        return new AudioFormatException(
            $"{Error(problem).Message} Convert it first, for example: ffmpeg -i \"{input}\" -ac 1 \"{output}\"");
    }

    /// <summary>The path in quotes, or "the stream".</summary>
    public override string ToString() => Path is null ? "the stream" : $"'{Path}'";
}
