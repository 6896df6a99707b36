namespace OpenVinoGenAI;

/// <summary>The owner of the repository grants access only to people who have accepted the conditions of use.</summary>
public sealed class GatedRepositoryException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public GatedRepositoryException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public GatedRepositoryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public GatedRepositoryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The page on which access is requested.</summary>
    public Uri? AccessPage { get; init; }
}
