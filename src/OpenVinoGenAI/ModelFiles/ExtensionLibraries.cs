namespace OpenVinoGenAI;

/// <summary>The libraries with custom operations that a pipeline loads before it reads its model.</summary>
internal static class ExtensionLibraries
{
    /// <summary>The official name of the property.</summary>
    internal const string Property = "extensions";

    /// <summary>The paths of the libraries as the system's loader takes them.</summary>
    /// <exception cref="InvalidConfigurationException">The value is not a list of paths, or a file does not exist.</exception>
    internal static string[] Resolve(object value) => value is IEnumerable<string> paths
        ? [.. paths.Select(Resolve)]
        : throw Refuse("must be a list of the paths of libraries, for instance new[] { \"ops/libcustom_ops.so\" }.");

    /// <exception cref="InvalidConfigurationException">The properties of a draft model name extensions.</exception>
    internal static void RefuseForDraft(IReadOnlyDictionary<string, object> properties)
    {
        if (properties.ContainsKey(Property))
        {
            throw Refuse($"cannot be set for a draft model: set it in {nameof(PipelineOptions)}.{nameof(PipelineOptions.Properties)} instead.");
        }
    }

    /// <summary>The properties without the extensions, which the whole process shares once a pipeline has loaded them.</summary>
    internal static PipelineProperties Without(PipelineProperties properties) => new(properties.Where(property => property.Key != Property));

    // The loader does not look for a name without a folder in the current directory, but where the system keeps libraries.
    private static string Resolve(string path)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw Refuse("contains an empty path.");
        }

        NulCharacters.ThrowIfAny(path, Property);
        string fullPath = Path.GetFullPath(path);
        if (File.Exists(fullPath))
        {
            return fullPath;
        }

        return Path.GetFileName(path) == path
            ? path
            : throw Refuse($"names the library {fullPath}, which does not exist.");
    }

    private static InvalidConfigurationException Refuse(string reason) => new($"The property {Property} {reason}") { Option = Property };
}
