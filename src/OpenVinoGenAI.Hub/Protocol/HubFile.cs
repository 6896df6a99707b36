namespace OpenVinoGenAI;

/// <summary>A file of a repository, at a commit.</summary>
/// <param name="Path">The path in the repository, with <c>/</c> between folders.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Etag">The checksum, which names the file in the cache: SHA-256 of the content, or Git's SHA-1 of a blob.</param>
internal sealed record HubFile(string Path, long Size, string Etag)
{
    private const int Sha1Length = 40;
    private const int Sha256Length = 64;

    /// <summary>Whether the checksum is Git's own, which files outside of Git LFS have.</summary>
    internal bool IsGitBlob => Etag.Length == Sha1Length;

    /// <summary>Whether the values that a server or a file gave can be used in paths and compared with checksums.</summary>
    internal bool IsValid => TreePath.IsValid(Path) && Size >= 0
        && (Etag.Length is Sha1Length or Sha256Length) && Etag.All(char.IsAsciiHexDigitLower);
}
