using System.Text.Json;

namespace OpenVinoGenAI;

/// <summary>Reads a JSON file of a model; whatever is wrong with it becomes a <see cref="ModelLoadException"/> that names it.</summary>
internal static class JsonConfig
{
    /// <exception cref="ModelLoadException">The file is not a JSON object, or the reader throws a <see cref="FormatException"/>.</exception>
    internal static T Read<T>(string modelsPath, string fileName, Func<JsonElement, T> read)
    {
        string path = Path.Combine(modelsPath, fileName);
        try
        {
            using FileStream file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? read(json.RootElement)
                : throw new FormatException("it is not a JSON object.");
        }
        catch (Exception error) when (error
            is JsonException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"{path} cannot be used: {error.Message}", error) { ModelPath = modelsPath };
        }
    }

    /// <summary>A whole number of a given range; <see langword="null"/> where the file has none.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static int? Number(JsonElement json, string name, int least, int most)
    {
        if (!json.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= least && number <= most
            ? number
            : throw new FormatException($"its {name} must be a whole number from {least} to {most}.");
    }
}
