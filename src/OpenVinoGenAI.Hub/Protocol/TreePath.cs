namespace OpenVinoGenAI;

/// <summary>The rules for paths in a repository, which become paths below the cache.</summary>
internal static class TreePath
{
    /// <summary>Whether a path leads to somewhere below a folder, on every system.</summary>
    internal static bool IsValid(string path) =>
        Array.TrueForAll(path.Split('/'), part => part is not ("" or "." or ".."))
        && !path.Any(character => character is '\\' or ':' || char.IsControl(character));

    /// <summary>The path below a folder of this system.</summary>
    internal static string Below(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
