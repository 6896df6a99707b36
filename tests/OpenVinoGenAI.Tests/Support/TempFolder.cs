namespace OpenVinoGenAI.Tests;

/// <summary>A folder that is removed with everything in it.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("openvino-genai-");

    public TempFolder(string name = "") => Path = Directory.CreateDirectory(System.IO.Path.Combine(_root.FullName, name)).FullName;

    public string Path { get; }

    /// <summary>Copies the files of a model, but for those that are left out.</summary>
    public TempFolder CopyModel(string model, params string[] without)
    {
        ModelCopy.Make(model, Path, without);
        return this;
    }

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _root.Delete(recursive: true);
}
