namespace OpenVinoGenAI.Tests;

/// <summary>Copies of models, to be damaged.</summary>
internal static class ModelCopy
{
    /// <summary>Every file of a model, also in the folders below, by its path in the model.</summary>
    public static IEnumerable<string> Files(string model) => Directory.EnumerateFiles(model, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(model, file))
        .Order(StringComparer.Ordinal);

    /// <summary>Copies a model with its folders, but for the files that are left out.</summary>
    public static string Make(string model, string target, params string[] without)
    {
        foreach (string file in Files(model).Except(without))
        {
            string copy = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(model, file), copy);
        }

        return target;
    }
}
