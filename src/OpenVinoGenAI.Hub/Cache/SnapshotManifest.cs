using System.Text.Json.Serialization;

namespace OpenVinoGenAI;

/// <summary>The files of a commit. A commit never changes, so the list is asked for once and then kept in the cache.</summary>
/// <param name="Files">The files.</param>
internal sealed record SnapshotManifest([property: JsonPropertyName("files")] IReadOnlyList<HubFile> Files)
{
    /// <summary>Whether the paths and checksums are such as may be used.</summary>
    [JsonIgnore]
    internal bool IsValid => Files is not null && Files.All(file => file is { Path: not null, Etag: not null, IsValid: true });

    /// <summary>The files that are wanted.</summary>
    internal IReadOnlyList<HubFile> Choose(FilePatterns? patterns) =>
        patterns is null ? Files : [.. Files.Where(file => patterns.IsMatch(file.Path))];
}
