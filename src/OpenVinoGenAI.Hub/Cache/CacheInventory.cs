namespace OpenVinoGenAI;

/// <summary>Lists what the cache has.</summary>
internal static class CacheInventory
{
    internal static IReadOnlyList<CachedModel> List(string cache, CancellationToken cancellationToken)
    {
        var models = new List<CachedModel>();
        foreach (RepositoryCache repository in CacheFolder.Repositories(cache).OrderBy(repository => repository.Repository, StringComparer.Ordinal))
        {
            ILookup<string, string> references = repository.ReadReferences().ToLookup(entry => entry.Commit, entry => entry.Revision);
            foreach (string commit in repository.Commits().Order(StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                models.Add(Describe(repository, commit, [.. references[commit].Order(StringComparer.Ordinal)]));
            }
        }

        return models;
    }

    private static CachedModel Describe(RepositoryCache cache, string commit, IReadOnlyList<string> references) => new()
    {
        Repository = cache.Repository,
        Commit = commit,
        References = references,
        Folder = cache.Snapshot(commit),
        SizeInBytes = Directory.EnumerateFiles(cache.Snapshot(commit), "*", SearchOption.AllDirectories).Sum(file => CacheFile.Size(file) ?? 0),
        IsComplete = SnapshotFinder.IsComplete(cache, commit, patterns: null),
    };
}
