namespace OpenVinoGenAI;

/// <summary>The scheduler dropped a request because the KV cache had no room for it. It may well succeed when fewer requests run.</summary>
public sealed class CacheExhaustedException : OpenVinoGenAIException
{
    /// <summary>Creates an exception without a text.</summary>
    public CacheExhaustedException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public CacheExhaustedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public CacheExhaustedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
