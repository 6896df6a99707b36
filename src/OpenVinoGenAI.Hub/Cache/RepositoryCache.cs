using System.Text;
using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>
/// The part of the cache that belongs to one repository, in the layout of the official Python library: <c>blobs</c> has the files by their
/// checksums, <c>snapshots</c> a folder for every commit, and <c>refs</c> the commits of branches and tags. The folder of the manifests is
/// our own; Python ignores it.
/// </summary>
internal sealed class RepositoryCache
{
    internal const string FolderPrefix = "models--";
    internal const string PartialSuffix = ".openvino-genai.incomplete";

    private readonly string _root;
    private readonly string _locks;

    internal RepositoryCache(string cache, string repository)
    {
        string name = FolderPrefix + repository.Replace("/", "--", StringComparison.Ordinal);
        Repository = repository;
        _root = Path.Combine(cache, name);
        _locks = Path.Combine(cache, ".locks", name);
    }

    internal string Repository { get; }

    internal string Root => _root;

    internal string Blobs => Path.Combine(_root, "blobs");

    internal string Snapshots => Path.Combine(_root, "snapshots");

    internal string References => Path.Combine(_root, "refs");

    internal string Manifests => Path.Combine(_root, ".openvino-genai");

    /// <summary>The lock that a download or a deletion of this package holds from its beginning to its end.</summary>
    internal string RepositoryLock => Path.Combine(_locks, "openvino-genai.lock");

    internal string Blob(HubFile file) => Path.Combine(Blobs, file.Etag);

    /// <summary>Where a blob grows until it is complete. Nobody else uses the name, so that only the holder of the lock writes it.</summary>
    internal string PartialBlob(HubFile file) => Blob(file) + PartialSuffix;

    /// <summary>The lock that Python holds while it downloads a file.</summary>
    internal string BlobLock(HubFile file) => Path.Combine(_locks, file.Etag + ".lock");

    internal string Snapshot(string commit) => Path.Combine(Snapshots, commit);

    internal string SnapshotFile(string commit, HubFile file) => TreePath.Below(Snapshot(commit), file.Path);

    /// <summary>Whether a file of a snapshot is there and has its size.</summary>
    internal bool HasSnapshotFile(string commit, HubFile file) => CacheFile.Size(SnapshotFile(commit, file)) == file.Size;

    /// <summary>Whether the files of a snapshot are there and have their sizes.</summary>
    internal bool HasSnapshotFiles(string commit, IReadOnlyList<HubFile> files) => files.All(file => HasSnapshotFile(commit, file));

    /// <summary>The commit that a revision was at the last download; <see langword="null"/> where none is known.</summary>
    internal string? ReadReference(string revision)
    {
        if (RevisionName.IsCommit(revision))
        {
            return revision;
        }

        string path = TreePath.Below(References, revision);
        string? commit = File.Exists(path) ? File.ReadAllText(path).Trim() : null;
        return commit is not null && RevisionName.IsCommit(commit) ? commit : null;
    }

    internal void WriteReference(string revision, string commit)
    {
        if (ReadReference(revision) != commit)
        {
            CacheFile.WriteAtomically(TreePath.Below(References, revision), Encoding.UTF8.GetBytes(commit));
        }
    }

    /// <summary>The branches and tags that are known, with their commits.</summary>
    internal IEnumerable<(string Revision, string Commit)> ReadReferences()
    {
        if (!Directory.Exists(References))
        {
            yield break;
        }

        foreach (string path in Directory.EnumerateFiles(References, "*", SearchOption.AllDirectories))
        {
            string revision = Path.GetRelativePath(References, path).Replace(Path.DirectorySeparatorChar, '/');
            if (ReadReference(revision) is { } commit)
            {
                yield return (revision, commit);
            }
        }
    }

    /// <summary>The commits that have a folder.</summary>
    internal IEnumerable<string> Commits() => Directory.Exists(Snapshots)
        ? Directory.EnumerateDirectories(Snapshots).Select(folder => Path.GetFileName(folder)).Where(RevisionName.IsCommit)
        : [];

    /// <summary>The files of a commit; <see langword="null"/> where they are not known, as of a download by another program.</summary>
    internal SnapshotManifest? ReadManifest(string commit)
    {
        string path = ManifestFile(commit);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            SnapshotManifest? manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), HubJson.Default.SnapshotManifest);
            return manifest is { IsValid: true } ? manifest : null;
        }
        catch (JsonException)
        {
            // A damaged list is as good as none: it is asked for again.
            return null;
        }
    }

    internal void WriteManifest(string commit, SnapshotManifest manifest) =>
        CacheFile.WriteAtomically(ManifestFile(commit), JsonSerializer.SerializeToUtf8Bytes(manifest, HubJson.Default.SnapshotManifest));

    internal string ManifestFile(string commit) => Path.Combine(Manifests, commit + ".json");
}
