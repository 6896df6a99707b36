namespace OpenVinoGenAI;

/// <summary>
/// Deletes models from the cache. References go first and blobs last, so that a process that is killed meanwhile leaves no model behind
/// that seems complete.
/// </summary>
internal static class CacheCleaner
{
    /// <summary>Deletes all of a repository.</summary>
    internal static void DeleteAll(RepositoryCache cache)
    {
        DeleteFolder(cache.References);
        DeleteFolder(cache.Snapshots);
        DeleteFolder(cache.Root);
    }

    /// <summary>Deletes a commit, and the blobs that no other commit needs.</summary>
    internal static void Delete(RepositoryCache cache, string commit)
    {
        foreach ((string revision, _) in cache.ReadReferences().Where(entry => entry.Commit == commit).ToArray())
        {
            File.Delete(TreePath.Below(cache.References, revision));
        }

        string[] blobs = Blobs(cache, commit);
        DeleteFolder(cache.Snapshot(commit));
        if (Directory.Exists(cache.Manifests))
        {
            File.Delete(cache.ManifestFile(commit));
        }

        foreach (string blob in blobs.Except(cache.Commits().SelectMany(other => Blobs(cache, other)), StringComparer.Ordinal))
        {
            File.Delete(blob);
        }
    }

    // Only files in the folder of the blobs are ours to delete, whatever a link leads to.
    private static string[] Blobs(RepositoryCache cache, string commit) =>
    [
        .. Directory.EnumerateFiles(cache.Snapshot(commit), "*", SearchOption.AllDirectories)
            .Select(file => new FileInfo(file))
            .Where(file => file.LinkTarget is not null)
            .Select(file => Path.GetFullPath(file.LinkTarget!, file.DirectoryName!))
            .Where(target => Path.GetDirectoryName(target) == cache.Blobs),
    ];

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
