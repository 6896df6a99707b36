using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>Looks for the reason why the native library could not load a model: damaged configs, graphs and weights.</summary>
internal static class ModelDiagnosis
{
    /// <summary>The reason, with what to do; <see langword="null"/> where no file shows one.</summary>
    internal static string? Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 };
        string[] files = [.. Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal)];
        return files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)).Select(JsonFault).FirstOrDefault(fault => fault is not null)
            ?? files.Where(file => file.EndsWith(".xml", StringComparison.Ordinal)).Select(WeightsFile.Fault).FirstOrDefault(fault => fault is not null);
    }

    private static string? JsonFault(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return null;
        }
        catch (JsonException error)
        {
            return $"{Path.GetFileName(path)} is not valid JSON: {error.Message} Correct the file, or download it again.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{Path.GetFileName(path)} cannot be read: {error.Message}";
        }
    }
}
