namespace OpenVinoGenAI;

/// <summary>
/// The native library refused or failed. Subclasses exist where a caller would react differently; bad arguments that are found
/// before native code are the usual <see cref="ArgumentException"/> family.
/// </summary>
public class OpenVinoGenAIException : Exception
{
    /// <summary>Creates an exception without a text.</summary>
    public OpenVinoGenAIException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public OpenVinoGenAIException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public OpenVinoGenAIException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The name of the status that the native call returned, for instance <c>GENERAL_ERROR</c>; <see langword="null"/> where the
    /// failure was found before native code.
    /// </summary>
    public string? Status { get; init; }

    /// <summary>
    /// The whole text of the native exception, as the official API gives it; <see langword="null"/> where the failure was found
    /// before native code.
    /// </summary>
    public string? NativeMessage { get; init; }

    /// <summary>The C++ type of the native exception, for instance <c>ov::Exception</c>; <see langword="null"/> where there was none.</summary>
    public string? NativeType { get; init; }
}
