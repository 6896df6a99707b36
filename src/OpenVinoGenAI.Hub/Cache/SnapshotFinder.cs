namespace OpenVinoGenAI;

/// <summary>Finds complete models in the cache.</summary>
internal static class SnapshotFinder
{
    /// <summary>The folder of a revision; <see langword="null"/> unless all wanted files are there.</summary>
    internal static string? Find(RepositoryCache cache, string revision, FilePatterns? patterns) =>
        cache.ReadReference(revision) is { } commit && IsComplete(cache, commit, patterns) ? cache.Snapshot(commit) : null;

    internal static bool IsComplete(RepositoryCache cache, string commit, FilePatterns? patterns) =>
        cache.ReadManifest(commit) is { } manifest
            ? cache.HasSnapshotFiles(commit, manifest.Choose(patterns))
            : HasNoGaps(cache, commit);

    // Python leaves no list of the files, so that its folder is taken as it is, as Python itself does.
    private static bool HasNoGaps(RepositoryCache cache, string commit)
    {
        string[] files = Directory.Exists(cache.Snapshot(commit))
            ? Directory.GetFiles(cache.Snapshot(commit), "*", SearchOption.AllDirectories)
            : [];
        return files.Length > 0 && Array.TrueForAll(files, file => CacheFile.Size(file) is not null);
    }
}
