namespace OpenVinoGenAI;

/// <summary>The cache cannot be written or read: for instance, it is on a read-only file system or belongs to another user.</summary>
public sealed class HubCacheException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public HubCacheException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public HubCacheException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public HubCacheException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The folder of the cache.</summary>
    public string? CacheDirectory { get; init; }
}
