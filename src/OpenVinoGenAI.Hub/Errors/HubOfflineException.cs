namespace OpenVinoGenAI;

/// <summary>The model is not complete in the cache, and the Hub cannot be asked: offline mode is on, or there is no connection.</summary>
public sealed class HubOfflineException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public HubOfflineException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public HubOfflineException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public HubOfflineException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
