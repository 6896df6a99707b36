namespace OpenVinoGenAI;

/// <summary>A model in one file, which the native library reads for language models.</summary>
internal static class GgufModelFile
{
    internal static bool IsNamed(string path) => path.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ModelLoadException">The file is not there or is no GGUF file.</exception>
    internal static void Check(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelLoadException($"The GGUF file {Path.GetFullPath(path)} does not exist.") { ModelPath = path };
        }

        Span<byte> start = stackalloc byte[4];
        using FileStream file = File.OpenRead(path);
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.SequenceEqual("GGUF"u8))
        {
            throw new ModelLoadException($"{path} does not begin with 'GGUF', so it is no GGUF file, or is damaged. Download it again.") { ModelPath = path };
        }
    }
}
