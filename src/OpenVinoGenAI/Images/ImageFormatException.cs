namespace OpenVinoGenAI;

/// <summary>
/// A picture file cannot be read: it is damaged, cut short, larger than <see cref="ImageLoadOptions.MaxPixels"/>, or in a format
/// that is not supported. <see cref="Exception.Message"/> says what is wrong with the file.
/// </summary>
public sealed class ImageFormatException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a text.</summary>
    public ImageFormatException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    public ImageFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    public ImageFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
