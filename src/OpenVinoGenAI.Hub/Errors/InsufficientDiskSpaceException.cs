namespace OpenVinoGenAI;

/// <summary>
/// The disk of the cache has no room for the files. What has been downloaded so far is kept, and the next download continues from there.
/// </summary>
public sealed class InsufficientDiskSpaceException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public InsufficientDiskSpaceException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public InsufficientDiskSpaceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public InsufficientDiskSpaceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The folder of the cache.</summary>
    public string? CacheDirectory { get; init; }

    /// <summary>The number of bytes that are still to be written.</summary>
    public long RequiredBytes { get; init; }

    /// <summary>The number of bytes that are free; 0 when the disk became full during the download.</summary>
    public long AvailableBytes { get; init; }
}
