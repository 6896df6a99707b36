using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads speech recognition configs by their official keys.</summary>
internal static class WhisperConfigReader
{
    // Objects and lists, and a task that does not exist. The table has all others.
    private static readonly Dictionary<string, Setter> Setters = new()
    {
        ["task"] = (config, value) => config with { Task = value.Task },
        ["alignment_heads"] = (config, value) => config with { AlignmentHeads = value.Heads },
        ["suppress_tokens"] = (config, value) => config with { SuppressTokens = value.As<long[]>() },
        ["begin_suppress_tokens"] = (config, value) => config with { BeginSuppressTokens = value.As<long[]>() },
        ["lang_to_id"] = (config, value) => config with { LangToId = value.As<Dictionary<string, long>>() },
    };

    private delegate WhisperGenerationConfig Setter(WhisperGenerationConfig config, Value value);

    public static WhisperGenerationConfig Read(GoldenObject json, Tokenizer tokenizer)
    {
        var config = new WhisperGenerationConfig();
        foreach (string key in json.Keys)
        {
            if (Setters.TryGetValue(key, out Setter? set))
            {
                config = set(config, new Value(json.Take(key), $"{json.Place}.{key}"));
            }
            else if (WhisperGenerationConfigOptions.Table.Find(key) is { Kind: not OptionKind.Object } row)
            {
                config = OptionJson.Set(config, row, json.Take(key), $"{json.Place}.{key}");
            }
        }

        // A changed copy of a record is of the record's own type.
        using var adapters = new AdapterSet(name => throw new GoldenException($"{json.Place} has the adapter {name}."));
        return (WhisperGenerationConfig)GenerationConfigReader.Read(json, config, tokenizer, adapters);
    }

    private sealed record Value(JsonElement Json, string Place)
    {
        // The API has no word for another task; a number that is none stands for it.
        public WhisperTask Task => As<string>() switch
        {
            "transcribe" => WhisperTask.Transcribe,
            "translate" => WhisperTask.Translate,
            _ => (WhisperTask)int.MaxValue,
        };

        public AlignmentHead[] Heads => Array.ConvertAll(As<int[][]>(), head => new AlignmentHead(head[0], head[1]));

        public T As<T>() => GoldenJson.Read<T>(Json, Place);
    }
}
