namespace OpenVinoGenAI;

/// <summary>
/// Checks the file of the property <c>BLOB_PATH</c>: the library reads a language model that was compiled for an NPU from it, and ends the
/// process where the file is something else.
/// </summary>
internal static class NpuBlob
{
    private const string PathProperty = "BLOB_PATH";

    private const int LeastBytes = 64;

    private static ReadOnlySpan<byte> Header => [0x13, 0x37, (byte)'n', (byte)'p', (byte)'u', (byte)'w', (byte)'L', (byte)'L', (byte)'M'];

    /// <exception cref="InvalidConfigurationException">The properties name a blob that cannot be loaded.</exception>
    internal static void Check(IReadOnlyDictionary<string, object>? properties)
    {
        if (properties is null || !properties.TryGetValue(PathProperty, out object? value) || value is not string path || IsExport(properties))
        {
            return;
        }

        if (Directory.Exists(path))
        {
            throw Refuse(path, "is a folder: name the blob file");
        }

        if (!File.Exists(path))
        {
            throw Refuse(path, "does not exist. Set EXPORT_BLOB = \"YES\" once to write it");
        }

        Span<byte> start = stackalloc byte[LeastBytes];
        int read = ReadStart(path, start);
        if (read == 0)
        {
            throw Refuse(path, "is empty. Write it again with EXPORT_BLOB = \"YES\"");
        }

        if (!start[..read].StartsWith(Header))
        {
            throw Refuse(path, "is not a language model that was compiled for an NPU. Write it with EXPORT_BLOB = \"YES\"");
        }

        if (read < LeastBytes)
        {
            throw Refuse(path, "is cut short. Write it again with EXPORT_BLOB = \"YES\"");
        }
    }

    private static int ReadStart(string path, Span<byte> start)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, $"cannot be read: {error.Message.TrimEnd('.')}");
        }
    }

    private static bool IsExport(IReadOnlyDictionary<string, object> properties) =>
        properties.TryGetValue("EXPORT_BLOB", out object? value) && value is true or "YES";

    private static InvalidConfigurationException Refuse(string path, string problem) =>
        new($"The property {PathProperty} cannot be used: {path} {problem}.") { Option = PathProperty };
}
