namespace OpenVinoGenAI;

/// <summary>A model could not be downloaded or found. Subclasses exist where a caller would react differently.</summary>
public class HubException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a message.</summary>
    public HubException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public HubException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public HubException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The repository that was asked for, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.</summary>
    public string? Repository { get; init; }
}
