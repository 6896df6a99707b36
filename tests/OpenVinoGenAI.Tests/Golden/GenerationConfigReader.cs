using System.Text;
using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads generation configs by their official keys, and the two that golden files add (texts that stand for token ids).</summary>
internal static class GenerationConfigReader
{
    private static readonly Dictionary<string, Setter> Setters = new()
    {
        ["max_new_tokens"] = (config, value) => config with { MaxNewTokens = value.Count },
        ["max_length"] = (config, value) => config with { MaxLength = value.Count },
        ["min_new_tokens"] = (config, value) => config with { MinNewTokens = value.Count },
        ["ignore_eos"] = (config, value) => config with { IgnoreEos = value.As<bool>() },
        ["echo"] = (config, value) => config with { Echo = value.As<bool>() },
        ["logprobs"] = (config, value) => config with { Logprobs = value.Count },
        ["eos_token_id"] = (config, value) => config with { EosTokenId = value.As<long>() },
        ["eos_token_text"] = (config, value) => config with { EosTokenId = value.TokenId },
        ["stop_token_ids"] = (config, value) => config with { StopTokenIds = value.As<long[]>() },
        ["stop_token_text"] = (config, value) => config with { StopTokenIds = [value.TokenId] },
        ["stop_strings"] = (config, value) => config with { StopStrings = value.As<string[]>() },
        ["include_stop_str_in_output"] = (config, value) => config with { IncludeStopStrInOutput = value.As<bool>() },
        ["repetition_penalty"] = (config, value) => config with { RepetitionPenalty = value.As<float>() },
        ["presence_penalty"] = (config, value) => config with { PresencePenalty = value.As<float>() },
        ["frequency_penalty"] = (config, value) => config with { FrequencyPenalty = value.As<float>() },
        ["no_repeat_ngram_size"] = (config, value) => config with { NoRepeatNgramSize = value.Count },
        ["num_beams"] = (config, value) => config with { NumBeams = value.Count },
        ["num_beam_groups"] = (config, value) => config with { NumBeamGroups = value.Count },
        ["diversity_penalty"] = (config, value) => config with { DiversityPenalty = value.As<float>() },
        ["length_penalty"] = (config, value) => config with { LengthPenalty = value.As<float>() },
        ["num_return_sequences"] = (config, value) => config with { NumReturnSequences = value.Count },
        ["stop_criteria"] = (config, value) => config with { StopCriteria = value.StopCriteria },
        ["do_sample"] = (config, value) => config with { DoSample = value.As<bool>() },
        ["temperature"] = (config, value) => config with { Temperature = value.As<float>() },
        ["top_k"] = (config, value) => config with { TopK = value.Count },
        ["top_p"] = (config, value) => config with { TopP = value.As<float>() },
        ["min_p"] = (config, value) => config with { MinP = value.As<float>() },
        ["rng_seed"] = (config, value) => config with { RngSeed = value.As<long>() },
        ["assistant_confidence_threshold"] = (config, value) => config with { AssistantConfidenceThreshold = value.As<float>() },
        ["num_assistant_tokens"] = (config, value) => config with { NumAssistantTokens = value.Count },
        ["max_ngram_size"] = (config, value) => config with { MaxNgramSize = value.Count },
        ["branching_factor"] = (config, value) => config with { BranchingFactor = value.Count },
        ["tree_depth"] = (config, value) => config with { TreeDepth = value.Count },
        ["pruning_ratio"] = (config, value) => config with { PruningRatio = value.Count },
        ["relevance_weight"] = (config, value) => config with { RelevanceWeight = value.As<float>() },
        ["apply_chat_template"] = (config, value) => config with { ApplyChatTemplate = value.As<bool>() },
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
        }

        json.ThrowIfAnyLeft();
        return config;
    }

    private sealed record Value(JsonElement Json, string Place, Tokenizer Tokenizer, AdapterSet AdapterSet)
    {
        public int Count => GoldenJson.Count(Json, Place);

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
