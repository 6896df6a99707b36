using System.Text.Json.Serialization;

namespace OpenVinoGenAI;

/// <summary>The answer about a repository at a revision, as far as it is needed.</summary>
/// <param name="Sha">The commit.</param>
internal sealed record RepositoryAnswer([property: JsonPropertyName("sha")] string? Sha);
