using System.Text;
using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads generation configs by their official keys, and the two that golden files add (texts that stand for token ids).</summary>
internal static class GenerationConfigReader
{
    // Objects and lists, the keys that golden files add, and names of enumerations. The table has all others.
    private static readonly Dictionary<string, Setter> Setters = new()
    {
        ["eos_token_text"] = (config, value) => config with { EosTokenId = value.TokenId },
        ["stop_token_ids"] = (config, value) => config with { StopTokenIds = value.As<long[]>() },
        ["stop_token_text"] = (config, value) => config with { StopTokenIds = [value.TokenId] },
        ["stop_strings"] = (config, value) => value.StopStrings(config),
        ["stop_criteria"] = (config, value) => config with { StopCriteria = value.StopCriteria },
        ["structured_output_config"] = (config, value) => config with { StructuredOutput = value.StructuredOutput },
        ["structured_output"] = (config, value) => config with { StructuredOutput = value.StructuredOutput },
        ["adapters"] = (config, value) => config with { Adapters = value.Adapters },
    };

    private delegate GenerationConfig Setter(GenerationConfig config, Value value);

    /// <summary>Sets the options that the JSON has on top of a config.</summary>
    public static GenerationConfig Read(GoldenObject json, GenerationConfig original, Tokenizer tokenizer, AdapterSet adapters)
    {
        GenerationConfig config = original;
        foreach (string key in json.Keys)
        {
            if (Setters.TryGetValue(key, out Setter? set))
            {
                config = set(config, new Value(json.Take(key), $"{json.Place}.{key}", tokenizer, adapters));
            }
            else if (GenerationConfigOptions.Table.Find(key) is { Kind: not OptionKind.Object } row)
            {
                config = OptionJson.Set(config, row, json.Take(key), $"{json.Place}.{key}");
            }
        }

        json.ThrowIfAnyLeft();
        return config;
    }

    private sealed record Value(JsonElement Json, string Place, Tokenizer Tokenizer, AdapterSet AdapterSet)
    {
        /// <summary>The recorded results are cut as the official library cuts them.</summary>
        public GenerationConfig StopStrings(GenerationConfig config) => As<string[]>() is { Length: > 0 } texts
            ? config with { StopStrings = texts, StopStringMatching = StopStringMatching.Official }
            : config with { StopStrings = [] };

        public StopCriteria StopCriteria => GoldenJson.Enum<StopCriteria>(
            As<string>().Replace("StopCriteria.", string.Empty, StringComparison.Ordinal), Place);

        public AdapterConfig? Adapters => Json.ValueKind == JsonValueKind.Null ? null : AdapterSet.Read(Json, Place);

        /// <summary>The id of a token that the golden file names by its text.</summary>
        public long TokenId
        {
            get
            {
                byte[] text = Encoding.UTF8.GetBytes(As<string>());
                IReadOnlyList<byte[]> vocabulary = Tokenizer.GetVocabulary();
                for (int id = 0; id < vocabulary.Count; id++)
                {
                    if (vocabulary[id].AsSpan().SequenceEqual(text))
                    {
                        return id;
                    }
                }

                throw new GoldenException($"{Place}: the vocabulary has no token '{As<string>()}'.");
            }
        }

        public StructuredOutputConfig? StructuredOutput
        {
            get
            {
                if (Json.ValueKind == JsonValueKind.Null)
                {
                    return null;
                }

                var json = new GoldenObject(Place, Json);
                var config = new StructuredOutputConfig
                {
                    JsonSchema = json.TakeOptional<string>("json_schema"),
                    Regex = json.TakeOptional<string>("regex"),
                    Grammar = json.TakeOptional<string>("grammar"),
                    Backend = json.TakeOptional<string>("backend"),
                };
                json.ThrowIfAnyLeft();
                return config;
            }
        }

        public T As<T>() => GoldenJson.Read<T>(Json, Place);
    }
}
