using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>A file with recorded results of the official Python API.</summary>
internal static class GoldenFile
{
    /// <summary>The files that tests read; <see cref="GoldenFolderTests"/> refuses a folder with others.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "asr.json", "engine_vision.json", "families.json", "formats.json", "gguf.json", "image_parts.json", "llm.json", "retrieval.json",
        "retrieval_options.json", "speech.json", "t2i.json", "tokenizer.json", "vlm.json", "whisper.json",
    ];

    /// <summary>Opens a file of the golden folder; null if the folder does not have it.</summary>
    public static GoldenObject? Open(string name)
    {
        if (!Known.Contains(name))
        {
            throw new ArgumentException($"Add {name} to {nameof(GoldenFile)}.{nameof(Known)}.", nameof(name));
        }

        string path = Path.Combine(TestData.Golden, name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return new GoldenObject(name, JsonDocument.Parse(file).RootElement);
        }
        catch (JsonException error)
        {
            return GoldenObject.Broken(name, error.Message);
        }
    }

    /// <summary>The cases of a file, as arguments of a test that is named after its case.</summary>
    /// <param name="name">The file.</param>
    /// <param name="caseName">Makes a case's name; by default it is the value of its key "name".</param>
    /// <param name="order">By what the cases are sorted, for instance the pipeline, which is costly to make.</param>
    /// <param name="key">Where in the file they are.</param>
    public static IEnumerable<TestCaseData> Cases(
        string name, Func<JsonElement, string>? caseName = null, Func<JsonElement, string>? order = null, string key = "cases") =>
        Entries(name, caseName, order, key).Select(entry => new TestCaseData(entry.Case).SetName(entry.Name));

    /// <summary>The cases of a file with their names. A case that cannot be read fails its own test and no other.</summary>
    public static IEnumerable<(string Name, GoldenObject Case)> Entries(
        string name, Func<JsonElement, string>? caseName = null, Func<JsonElement, string>? order = null, string key = "cases")
    {
        GoldenObject? file = Open(name);
        if (file is null)
        {
            return [];
        }

        JsonElement[] cases;
        try
        {
            cases = [.. file.Take(key).EnumerateArray()];
        }
        catch (Exception error) when (error is GoldenException or InvalidOperationException)
        {
            return [($"{name}: {key}", GoldenObject.Broken($"{name}: {key}", error.Message))];
        }

        caseName ??= static json => json.GetProperty("name").GetString()!;
        return cases
            .Select((json, i) => (Json: json, Name: TryRead(json, caseName) ?? $"{name}: {key}[{i}]"))
            .OrderBy(entry => order is null ? null : TryRead(entry.Json, order), StringComparer.Ordinal)
            .Select(entry => (entry.Name, GoldenObject.Open($"{name}: {entry.Name}", entry.Json)));
    }

    private static string? TryRead(JsonElement json, Func<JsonElement, string> read)
    {
        try
        {
            return read(json);
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
