using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>What audio.json says of a recording.</summary>
internal sealed record AudioCase(
    string Name, long Bytes, bool IsReadable, int Rate, int Channels, int Bits, double? Seconds, string? SameSpeechAs, string? Note)
{
    private string? Spoken { get; init; }

    public string? Language { get; private init; }

    /// <summary>What is spoken in the recording, or in the one that it was made of; null where nothing is.</summary>
    public string? Transcript => SameSpeechAs is null ? Spoken : All.Single(file => file.Name == SameSpeechAs).Spoken;

    public static IReadOnlyList<AudioCase> All { get; } = Read();

    public static IEnumerable<AudioCase> Readable => All.Where(file => file.IsReadable);

    public static IEnumerable<AudioCase> Unreadable => All.Where(file => !file.IsReadable);

    public static IEnumerable<AudioCase> Conversions => All.Where(file => file.SameSpeechAs is not null);

    public string FilePath => Path.Combine(TestData.Audio, Name);

    // NUnit names test cases by it.
    public override string ToString() => Name;

    private static AudioCase[] Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestData.Audio, "audio.json")));
        return [.. json.RootElement.EnumerateObject().Select(file => From(file.Name, file.Value))];
    }

    private static AudioCase From(string name, JsonElement facts)
    {
        JsonElement? Find(string fact) => facts.TryGetProperty(fact, out JsonElement value) ? value : null;

        return new AudioCase(
            name,
            facts.GetProperty("bytes").GetInt64(),
            facts.GetProperty("readable").GetBoolean(),
            Find("rate")?.GetInt32() ?? 0,
            Find("channels")?.GetInt32() ?? 0,
            Find("bits")?.GetInt32() ?? 0,
            Find("seconds")?.GetDouble() ?? EndOfSpeech(Find("spoken")),
            Find("same_speech_as")?.GetString(),
            Find("note")?.GetString())
        {
            Language = Find("language")?.GetString(),
            Spoken = Find("spoken") is { } spoken && spoken.GetArrayLength() > 0
                ? string.Join(' ', spoken.EnumerateArray().Select(sentence => sentence[2].GetString()))
                : null,
        };
    }

    // The odd files name no length, but their recordings end with the last word.
    private static double? EndOfSpeech(JsonElement? spoken) => spoken?.EnumerateArray().Last()[1].GetDouble();
}
