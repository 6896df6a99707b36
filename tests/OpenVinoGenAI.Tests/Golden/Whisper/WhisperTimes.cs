using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Compares chunks and words with recorded ones.</summary>
internal static class WhisperTimes
{
    // The recorded times are rounded to 10 ms; the tolerance is the file's.
    private const double Tolerance = 0.03;
    private const double Open = -1;

    public static void VerifyChunks(IReadOnlyList<WhisperChunk>? actual, JsonElement json, string place)
    {
        GoldenObject[]? expected = Items(json, place, "chunks");
        Assert.That(actual?.Select(chunk => chunk.Text), Is.EqualTo(expected?.Select(chunk => chunk.Take<string>("text"))), $"{place}: chunks");
        VerifyTimes(actual?.Select(chunk => chunk.Start.TotalSeconds), expected, "start");
        VerifyTimes(actual?.Select(chunk => chunk.End?.TotalSeconds ?? Open), expected, "end");
        ThrowIfAnyLeft(expected);
    }

    public static void VerifyWords(IReadOnlyList<WhisperWord>? actual, JsonElement json, string place)
    {
        GoldenObject[]? expected = Items(json, place, "words");
        Assert.That(actual?.Select(word => word.Text), Is.EqualTo(expected?.Select(word => word.Take<string>("word"))), $"{place}: words");
        Assert.That(
            actual?.Select(word => string.Join(',', word.TokenIds)),
            Is.EqualTo(expected?.Select(word => string.Join(',', word.Take<long[]>("token_ids")))),
            $"{place}: the words' tokens");
        VerifyTimes(actual?.Select(word => word.Start.TotalSeconds), expected, "start");
        VerifyTimes(actual?.Select(word => word.End.TotalSeconds), expected, "end");
        ThrowIfAnyLeft(expected);
    }

    private static GoldenObject[]? Items(JsonElement json, string place, string key) => json.ValueKind == JsonValueKind.Null
        ? null
        : [.. json.EnumerateArray().Select((item, i) => new GoldenObject($"{place}.{key}[{i}]", item))];

    private static void VerifyTimes(IEnumerable<double>? actual, GoldenObject[]? expected, string key) => Assert.That(
        actual, Is.EqualTo(expected?.Select(item => item.Take<double>(key))).Within(Tolerance), key);

    private static void ThrowIfAnyLeft(GoldenObject[]? items)
    {
        foreach (GoldenObject item in items ?? [])
        {
            item.ThrowIfAnyLeft();
        }
    }
}
