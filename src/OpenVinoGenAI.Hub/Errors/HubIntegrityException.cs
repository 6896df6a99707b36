namespace OpenVinoGenAI;

/// <summary>
/// A downloaded file does not have the size or the checksum that the Hub lists, even after it was downloaded again. The file has been
/// discarded.
/// </summary>
public sealed class HubIntegrityException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public HubIntegrityException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public HubIntegrityException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public HubIntegrityException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file's path in the repository.</summary>
    public string? File { get; init; }

    /// <summary>The size in bytes or the checksum that the Hub lists.</summary>
    public string? Expected { get; init; }

    /// <summary>The size in bytes or the checksum of what was received.</summary>
    public string? Actual { get; init; }
}
