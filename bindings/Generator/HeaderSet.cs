namespace OpenVinoGenAI.Bindings.Generator;

/// <summary>The headers to bind: every <c>*.h</c> below one folder, in a fixed order.</summary>
internal sealed class HeaderSet
{
    private HeaderSet(string directory, IReadOnlyList<string> names)
    {
        Directory = directory;
        Names = names;
    }

    /// <summary>Full path of the folder.</summary>
    public string Directory { get; }

    /// <summary>The names as an <c>#include</c> has them: relative to the folder, with slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <exception cref="GeneratorException">The folder has no header.</exception>
    public static HeaderSet Find(string directory)
    {
        string[] names = [.. System.IO.Directory.EnumerateFiles(directory, "*.h", SearchOption.AllDirectories)
            .Select(file => IncludeName(directory, file)!)
            .Order(StringComparer.Ordinal)];
        return names.Length > 0
            ? new HeaderSet(directory, names)
            : throw new GeneratorException($"there is no header (*.h) in '{directory}'");
    }

    public bool Contains(string file) => IncludeName(Directory, file) is not null;

    /// <summary>The name of a file as an <c>#include</c> of the first folder that holds it has it; null when none does.</summary>
    public string? IncludeName(string file, IEnumerable<string> furtherDirectories) =>
        furtherDirectories.Prepend(Directory).Select(directory => IncludeName(directory, file)).FirstOrDefault(name => name is not null);

    private static string? IncludeName(string directory, string file)
    {
        string relative = Path.GetRelativePath(directory, file).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
