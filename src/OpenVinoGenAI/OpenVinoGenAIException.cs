namespace OpenVinoGenAI;

/// <summary>The native library failed: <see cref="Exception.Message"/> carries its own text.</summary>
public class OpenVinoGenAIException : Exception
{
    /// <summary>Creates an exception without a text.</summary>
    public OpenVinoGenAIException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    public OpenVinoGenAIException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    public OpenVinoGenAIException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
