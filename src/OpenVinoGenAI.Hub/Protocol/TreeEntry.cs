using System.Text.Json.Serialization;

namespace OpenVinoGenAI;

/// <summary>An entry of the answer with the files.</summary>
/// <param name="Type">The kind: <c>file</c> or <c>directory</c>.</param>
/// <param name="Path">The path in the repository.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Oid">Git's SHA-1 of the blob, which is a pointer for a file in Git LFS.</param>
/// <param name="Lfs">What Git LFS says about the file; <see langword="null"/> for a file in Git itself.</param>
internal sealed record TreeEntry(
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("path")] string? Path,
    [property: JsonPropertyName("size")] long Size,
    [property: JsonPropertyName("oid")] string? Oid,
    [property: JsonPropertyName("lfs")] LfsEntry? Lfs);
