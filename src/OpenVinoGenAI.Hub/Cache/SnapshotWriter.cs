namespace OpenVinoGenAI;

/// <summary>Puts downloaded files into the folder of a commit: as links to the blobs, or as files where links are not possible.</summary>
internal sealed class SnapshotWriter(RepositoryCache cache, string commit, bool usesLinks)
{
    /// <summary>Puts a file into place, if its content is in the cache.</summary>
    /// <returns>Whether it was.</returns>
    internal bool TryPlace(HubFile file)
    {
        string path = cache.SnapshotFile(commit, file);
        if (CacheFile.Size(path) == file.Size)
        {
            return true;
        }

        if (CacheFile.Size(cache.Blob(file)) == file.Size)
        {
            Place(file, path);
            return true;
        }

        if (!usesLinks && FindCopy(file) is { } other)
        {
            Copy(other, path);
            return true;
        }

        return false;
    }

    private void Place(HubFile file, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!usesLinks)
        {
            File.Move(cache.Blob(file), path, overwrite: true);
            return;
        }

        if (CacheFile.HasName(path))
        {
            File.Delete(path);
        }

        File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, cache.Blob(file)));
    }

    // Without links the content is in no blob, but perhaps in the folder of another commit, or in this one under another name.
    private string? FindCopy(HubFile file) => cache.Commits()
        .SelectMany(other => (cache.ReadManifest(other)?.Files ?? [])
            .Where(candidate => candidate.Etag == file.Etag && cache.HasSnapshotFile(other, candidate))
            .Select(candidate => cache.SnapshotFile(other, candidate)))
        .FirstOrDefault();

    private static void Copy(string source, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.Copy(source, temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
