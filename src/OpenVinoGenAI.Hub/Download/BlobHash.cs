using System.Security.Cryptography;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>Computes the checksum of a file while it arrives: SHA-256 for Git LFS, else the hash of Git's blob.</summary>
internal sealed class BlobHash : IDisposable
{
    private readonly HubFile _file;
    private readonly IncrementalHash _hash;

    internal BlobHash(HubFile file)
    {
        _file = file;
        _hash = IncrementalHash.CreateHash(file.IsGitBlob ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        Start();
    }

    internal void Append(ReadOnlySpan<byte> data) => _hash.AppendData(data);

    /// <summary>Starts over.</summary>
    internal void Restart()
    {
        _ = _hash.GetHashAndReset();
        Start();
    }

    /// <summary>The checksum in lower-case hexadecimal digits.</summary>
    internal string Compute() => Convert.ToHexString(_hash.GetCurrentHash()).ToLowerInvariant();

    public void Dispose() => _hash.Dispose();

    private void Start()
    {
        if (_file.IsGitBlob)
        {
            _hash.AppendData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"blob {_file.Size}\0")));
        }
    }
}
