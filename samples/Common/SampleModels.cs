namespace OpenVinoGenAI.Samples;

/// <summary>Finds what comes with the repository, so that a sample works without arguments.</summary>
internal static class SampleModels
{
    /// <summary>The path of a model of the repository, for instance <c>tiny-chat</c>.</summary>
    internal static string Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "samples", "models", name);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        throw new DirectoryNotFoundException($"samples/models/{name} is not in a folder above {AppContext.BaseDirectory}: name a model folder instead.");
    }
}
