namespace OpenVinoGenAI.Hub.Tests;

/// <summary>The tiny models of the repository, as files of the test server.</summary>
internal static class TestModels
{
    /// <summary>The files of a model; the weights are in Git LFS, as on the Hub.</summary>
    internal static FakeFile[] Files(string model)
    {
        string folder = Path.Combine(Repository.Root, "samples", "models", model);
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => new FakeFile(
                Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path), path.EndsWith(".bin", StringComparison.Ordinal))),
        ];
    }
}
