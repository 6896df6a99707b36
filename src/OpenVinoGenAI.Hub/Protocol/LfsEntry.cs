using System.Text.Json.Serialization;

namespace OpenVinoGenAI;

/// <summary>A file in Git LFS.</summary>
/// <param name="Oid">The SHA-256 of the content.</param>
/// <param name="Size">The size in bytes.</param>
internal sealed record LfsEntry([property: JsonPropertyName("oid")] string? Oid, [property: JsonPropertyName("size")] long Size);
