namespace OpenVinoGenAI;

/// <summary>A model, a part of one or an adapter is not there or cannot be read.</summary>
public sealed class ModelLoadException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a text.</summary>
    public ModelLoadException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public ModelLoadException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public ModelLoadException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The path that was given; <see langword="null"/> for a model in memory.</summary>
    public string? ModelPath { get; init; }
}
