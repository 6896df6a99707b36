using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>A file with recorded results of the official Python API.</summary>
internal static class GoldenFile
{
    /// <summary>Opens a file of the golden folder; null if the folder does not have it.</summary>
    public static GoldenObject? Open(string name)
    {
        string path = Path.Combine(TestData.Golden, name);
        if (!File.Exists(path))
        {
            return null;
        }

        using FileStream file = File.OpenRead(path);
        return new GoldenObject(name, JsonDocument.Parse(file).RootElement);
    }

    /// <summary>The cases of a file, as arguments of a test that is named after its case.</summary>
    /// <param name="name">The file.</param>
    /// <param name="caseName">Makes a case's name; by default it is the value of its key "name".</param>
    /// <param name="order">By what the cases are sorted, for instance the pipeline, which is costly to make.</param>
    /// <param name="key">Where in the file they are.</param>
    public static IEnumerable<TestCaseData> Cases(
        string name, Func<JsonElement, string>? caseName = null, Func<JsonElement, string>? order = null, string key = "cases")
    {
        GoldenObject? file = Open(name);
        if (file is null)
        {
            return [];
        }

        caseName ??= static json => json.GetProperty("name").GetString()!;
        IEnumerable<JsonElement> cases = file.Take(key).EnumerateArray();
        return (order is null ? cases : cases.OrderBy(order)).Select(
            json => new TestCaseData(new GoldenObject($"{name}: {caseName(json)}", json)).SetName(caseName(json)));
    }
}
