using System.Text;

namespace OpenVinoGenAI;

/// <summary>The folder of the cache.</summary>
internal static class CacheFolder
{
    /// <summary>The mark by which backup programs recognise a cache.</summary>
    private const string Tag = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of downloaded models.\n";

    internal static void Create(string path)
    {
        Directory.CreateDirectory(path);
        string tag = Path.Combine(path, "CACHEDIR.TAG");
        if (!File.Exists(tag))
        {
            CacheFile.WriteAtomically(tag, Encoding.ASCII.GetBytes(Tag));
        }
    }

    /// <summary>How many bytes can be written to the disk.</summary>
    /// <remarks>Windows does not say so of a network share; that one is full is then noticed only when it is.</remarks>
    internal static long FreeBytes(string path) =>
        OperatingSystem.IsWindows() && path.StartsWith(@"\\", StringComparison.Ordinal) ? long.MaxValue : new DriveInfo(path).AvailableFreeSpace;

    /// <summary>The repositories in the cache.</summary>
    internal static IEnumerable<RepositoryCache> Repositories(string path) => Directory.Exists(path)
        ? Directory.EnumerateDirectories(path, RepositoryCache.FolderPrefix + "*")
            .Select(folder => Path.GetFileName(folder)[RepositoryCache.FolderPrefix.Length..].Replace("--", "/", StringComparison.Ordinal))
            .Where(RepositoryName.IsValid)
            .Select(repository => new RepositoryCache(path, repository))
        : [];
}
