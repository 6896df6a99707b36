namespace OpenVinoGenAI;

/// <summary>The native library, or one that it needs, cannot be loaded or does not fit this package.</summary>
public sealed class NativeLibraryException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a text.</summary>
    public NativeLibraryException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public NativeLibraryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public NativeLibraryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
