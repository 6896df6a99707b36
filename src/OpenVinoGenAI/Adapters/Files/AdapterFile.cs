namespace OpenVinoGenAI;

/// <summary>The tensors that an adapter's file lists, after a check that the file is complete.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsSafetensors">Whether it is a safetensors file; otherwise it is a GGUF file.</param>
/// <param name="Tensors">The tensors, in the file's order.</param>
internal sealed record AdapterFile(string Path, bool IsSafetensors, IReadOnlyList<AdapterTensor> Tensors)
{
    private const string NativeExtension = ".safetensors";

    /// <summary>Whether the library can read the file itself: it goes by the extension, whose case counts.</summary>
    internal bool IsReadNatively =>
        IsSafetensors && string.Equals(System.IO.Path.GetExtension(Path), NativeExtension, StringComparison.Ordinal);

    /// <exception cref="ModelLoadException">The file is missing, cut short, or neither a safetensors nor a GGUF file.</exception>
    internal static AdapterFile Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw Refuse(path, $"The adapter {path} cannot be read: it is a folder.{FilesIn(path)}");
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            List<AdapterTensor> tensors = [];
            bool isGguf = GgufFile.IsOne(file);
            string? fault = isGguf ? GgufFile.Fault(file, tensors) : SafetensorsFile.Fault(file, tensors);
            return fault is null
                ? new AdapterFile(path, !isGguf, tensors)
                : throw Refuse(path, $"The adapter {path} is not a whole {(isGguf ? "GGUF" : "safetensors")} file: {fault}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"The adapter {path} cannot be read: {error.Message}", error) { ModelPath = path };
        }
    }

    private static string FilesIn(string folder)
    {
        string? file = Directory.EnumerateFiles(folder, "*" + NativeExtension).Order(StringComparer.Ordinal).FirstOrDefault();
        return file is null
            ? $" Give the path of the adapter's file, for instance {System.IO.Path.Combine(folder, "adapter_model" + NativeExtension)}."
            : $" Give the path of the file in it: {file}.";
    }

    private static ModelLoadException Refuse(string path, string message) => new(message) { ModelPath = path };
}
