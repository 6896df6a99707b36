namespace OpenVinoGenAI;

/// <summary>What a request is about, for messages and errors.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Revision">The revision.</param>
/// <param name="File">The file; <see langword="null"/> for a question about the repository.</param>
internal sealed record HubTarget(string Repository, string Revision, string? File = null)
{
    /// <summary>The request, as the beginning of a sentence.</summary>
    internal string Description => File is null
        ? $"The request about {Repository} (revision {Revision})"
        : $"The download of {File} from {Repository} (revision {Revision})";

    /// <summary>An answer that a Hub would not give.</summary>
    internal HubRequestException ProtocolError(string problem, Exception? cause = null) => new(
        $"{Description} failed: the server {problem}. Check that HF_ENDPOINT or {nameof(ModelHubOptions)}.{nameof(ModelHubOptions.Endpoint)} " +
        "is the address of a Hub, and that no proxy answers in its place.",
        cause)
    {
        Repository = Repository,
    };
}
