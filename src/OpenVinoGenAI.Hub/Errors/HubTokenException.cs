namespace OpenVinoGenAI;

/// <summary>The access token is not accepted by the Hub, or cannot be read or sent.</summary>
public sealed class HubTokenException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public HubTokenException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public HubTokenException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public HubTokenException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
