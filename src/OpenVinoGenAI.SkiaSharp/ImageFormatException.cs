namespace OpenVinoGenAI;

/// <summary>
/// An image file cannot be read: it is damaged or truncated, exceeds a limit of <see cref="ImageLoadOptions"/>, or has a format that
/// is not supported. <see cref="Exception.Message"/> says what is wrong with the file and what to do.
/// </summary>
public sealed class ImageFormatException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a message.</summary>
    public ImageFormatException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public ImageFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public ImageFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
