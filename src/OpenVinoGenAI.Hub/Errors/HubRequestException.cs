using System.Net;

namespace OpenVinoGenAI;

/// <summary>
/// The Hub could not be reached, refused a request for a reason that has no exception of its own, or sent an answer that does not follow its
/// protocol.
/// </summary>
public sealed class HubRequestException : HubException
{
    /// <summary>Creates an exception without a message.</summary>
    public HubRequestException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public HubRequestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public HubRequestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; <see langword="null"/> where there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Whether no answer arrived, as without a connection.</summary>
    internal bool IsUnreachable { get; init; }

    /// <summary>How long the server asked to wait before the next request; <see langword="null"/> where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
