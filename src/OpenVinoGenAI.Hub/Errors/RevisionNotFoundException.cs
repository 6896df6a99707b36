namespace OpenVinoGenAI;

/// <summary>The repository exists, but has no such branch, tag or commit.</summary>
public sealed class RevisionNotFoundException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public RevisionNotFoundException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public RevisionNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public RevisionNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The revision that was asked for.</summary>
    public string? Revision { get; init; }
}
