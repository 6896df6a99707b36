namespace OpenVinoGenAI.Samples;

/// <summary>Finds what comes with the repository, so that a sample works without arguments.</summary>
internal static class SampleModels
{
    /// <summary>The path of a model of the repository, for instance <c>tiny-chat</c>.</summary>
    internal static string Find(string name) => FindBelowSamples("models", name);

    /// <summary>The path of an image or a recording of the repository.</summary>
    internal static string FindAsset(string name) => FindBelowSamples("assets", name);

    private static string FindBelowSamples(string kind, string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "samples", kind, name);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        throw new DirectoryNotFoundException($"samples/{kind}/{name} is not in a folder above {AppContext.BaseDirectory}: pass a path instead.");
    }
}
