namespace OpenVinoGenAI;

/// <summary>
/// An audio file cannot be read: <see cref="Exception.Message"/> says what is wrong with the file and what to do about it.
/// </summary>
/// <remarks>Errors of the disk or of the stream itself stay what they are (<see cref="IOException"/> and its subclasses).</remarks>
public sealed class AudioFormatException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a message.</summary>
    public AudioFormatException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public AudioFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public AudioFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
