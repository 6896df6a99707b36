using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OpenVinoGenAI.Hub.Tests;

/// <summary>A file of a repository of the test server.</summary>
/// <param name="Path">The path in the repository.</param>
/// <param name="Content">The content.</param>
/// <param name="IsLfs">Whether it is in Git LFS, and so served by the second host.</param>
internal sealed record FakeFile(string Path, byte[] Content, bool IsLfs)
{
    internal string Etag { get; } = Convert.ToHexStringLower(IsLfs ? SHA256.HashData(Content) : GitHash(Content));

    internal string GitOid { get; } = Convert.ToHexStringLower(GitHash(Content));

    internal static FakeFile Text(string path, string content) => new(path, Encoding.UTF8.GetBytes(content), IsLfs: false);

    /// <summary>Bytes that differ from seed to seed, and do not repeat.</summary>
    internal static FakeFile Lfs(string path, int size, int seed = 1)
    {
        byte[] content = new byte[size];
        new Random(seed).NextBytes(content);
        return new FakeFile(path, content, IsLfs: true);
    }

    [SuppressMessage("Security", "CA5350", Justification = "Git names its blobs by SHA-1.")]
    private static byte[] GitHash(byte[] content) => SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]);
}
