namespace OpenVinoGenAI;

/// <summary>
/// The repository does not exist, or is private and the token has no access to it. The Hub does not say which of the two.
/// </summary>
public sealed class RepositoryNotFoundException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public RepositoryNotFoundException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public RepositoryNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public RepositoryNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
