namespace OpenVinoGenAI;

/// <summary>An option, or several together, are not allowed: of a generation, a scheduler or a pipeline.</summary>
public sealed class InvalidConfigurationException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a text.</summary>
    public InvalidConfigurationException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public InvalidConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public InvalidConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The option that is wrong, for instance <c>Temperature</c>; <see langword="null"/> where the rule is about several.</summary>
    public string? Option { get; init; }
}
