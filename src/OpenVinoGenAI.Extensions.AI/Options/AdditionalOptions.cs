using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The additional properties of chat options: further options of a generation by their official names, and variables of the chat template.</summary>
internal static class AdditionalOptions
{
    internal const string TemplateVariables = "chat_template_kwargs";
    internal const string EnableThinking = "enable_thinking";

    private static readonly Dictionary<string, Func<GenerationConfig, string, object, GenerationConfig>> Options = new(StringComparer.Ordinal)
    {
        ["adapters"] = (c, k, v) => v is AdapterConfig adapters
            ? c with { Adapters = c.Adapters ?? adapters }
            : throw new ArgumentException($"The additional property '{k}' must be an {nameof(AdapterConfig)}.", "options"),
        ["apply_chat_template"] = (c, k, v) => c with { ApplyChatTemplate = c.ApplyChatTemplate ?? OptionValue.Flag(k, v) },
        ["assistant_confidence_threshold"] = (c, k, v) => c with { AssistantConfidenceThreshold = c.AssistantConfidenceThreshold ?? OptionValue.Number(k, v) },
        ["branching_factor"] = (c, k, v) => c with { BranchingFactor = c.BranchingFactor ?? OptionValue.Count(k, v) },
        ["diversity_penalty"] = (c, k, v) => c with { DiversityPenalty = c.DiversityPenalty ?? OptionValue.Number(k, v) },
        ["do_sample"] = (c, k, v) => c with { DoSample = c.DoSample ?? OptionValue.Flag(k, v) },
        ["eos_token_id"] = (c, k, v) => c with { EosTokenId = c.EosTokenId ?? OptionValue.Long(k, v) },
        ["ignore_eos"] = (c, k, v) => c with { IgnoreEos = c.IgnoreEos ?? OptionValue.Flag(k, v) },
        ["include_stop_str_in_output"] = (c, k, v) => c with { IncludeStopStrInOutput = c.IncludeStopStrInOutput ?? OptionValue.Flag(k, v) },
        ["length_penalty"] = (c, k, v) => c with { LengthPenalty = c.LengthPenalty ?? OptionValue.Number(k, v) },
        ["logprobs"] = (c, k, v) => c with { Logprobs = c.Logprobs ?? OptionValue.Count(k, v) },
        ["max_length"] = (c, k, v) => c with { MaxLength = c.MaxLength ?? OptionValue.Count(k, v) },
        ["max_ngram_size"] = (c, k, v) => c with { MaxNgramSize = c.MaxNgramSize ?? OptionValue.Count(k, v) },
        ["min_new_tokens"] = (c, k, v) => c with { MinNewTokens = c.MinNewTokens ?? OptionValue.Count(k, v) },
        ["min_p"] = (c, k, v) => c with { MinP = c.MinP ?? OptionValue.Number(k, v) },
        ["no_repeat_ngram_size"] = (c, k, v) => c with { NoRepeatNgramSize = c.NoRepeatNgramSize ?? OptionValue.Count(k, v) },
        ["num_assistant_tokens"] = (c, k, v) => c with { NumAssistantTokens = c.NumAssistantTokens ?? OptionValue.Count(k, v) },
        ["num_beam_groups"] = (c, k, v) => c with { NumBeamGroups = c.NumBeamGroups ?? OptionValue.Count(k, v) },
        ["num_beams"] = (c, k, v) => c with { NumBeams = c.NumBeams ?? OptionValue.Count(k, v) },
        ["pruning_ratio"] = (c, k, v) => c with { PruningRatio = c.PruningRatio ?? OptionValue.Count(k, v) },
        ["relevance_weight"] = (c, k, v) => c with { RelevanceWeight = c.RelevanceWeight ?? OptionValue.Number(k, v) },
        ["repetition_penalty"] = (c, k, v) => c with { RepetitionPenalty = c.RepetitionPenalty ?? OptionValue.Number(k, v) },
        ["stop_criteria"] = (c, k, v) => c with { StopCriteria = c.StopCriteria ?? OptionValue.Choice<StopCriteria>(k, v) },
        ["stop_token_ids"] = (c, k, v) => c with { StopTokenIds = c.StopTokenIds ?? OptionValue.Longs(k, v) },
        ["tree_depth"] = (c, k, v) => c with { TreeDepth = c.TreeDepth ?? OptionValue.Count(k, v) },
    };

    /// <summary>The names that are known, for documentation and messages.</summary>
    internal static IEnumerable<string> Names => Options.Keys.Concat([EnableThinking, "reasoning_effort", TemplateVariables]);

    /// <summary>Adds the options that a config has not set yet.</summary>
    /// <exception cref="NotSupportedException">A property is unknown.</exception>
    /// <exception cref="ArgumentException">A value is of the wrong type.</exception>
    internal static GenerationConfig Apply(GenerationConfig config, AdditionalPropertiesDictionary? properties)
    {
        foreach ((string key, object? value) in properties ?? [])
        {
            if (value is null || IsTemplateVariable(key))
            {
                continue;
            }

            config = Options.TryGetValue(key, out var apply)
                ? apply(config, key, value)
                : throw new NotSupportedException(
                    $"The additional property '{key}' is unknown. Known are {string.Join(", ", Names.Order(StringComparer.Ordinal))}; variables of the chat " +
                    $"template go into '{TemplateVariables}'.");
        }

        return config;
    }

    /// <summary>Collects the variables for the chat template.</summary>
    internal static JsonObject ReadTemplateVariables(AdditionalPropertiesDictionary? properties)
    {
        JsonObject variables = properties?.TryGetValue(TemplateVariables, out object? given) == true && given is not null
            ? OptionValue.Object(TemplateVariables, given)
            : [];
        foreach ((string key, object? value) in properties ?? [])
        {
            if (value is not null && key != TemplateVariables && IsTemplateVariable(key))
            {
                variables[key] = key == EnableThinking ? JsonValue.Create(OptionValue.Flag(key, value)) : JsonValue.Create(OptionValue.Text(key, value));
            }
        }

        return variables;
    }

    private static bool IsTemplateVariable(string key) => key is TemplateVariables or EnableThinking or "reasoning_effort";
}
