using static OpenVinoGenAI.OptionRows<OpenVinoGenAI.GenerationConfig>;

namespace OpenVinoGenAI;

/// <summary>The options of <see cref="GenerationConfig"/>.</summary>
internal static class GenerationConfigOptions
{
    internal static OptionTable<GenerationConfig> Table { get; } = new(
        nameof(GenerationConfig),
        Count("max_new_tokens", nameof(GenerationConfig.MaxNewTokens), c => c.MaxNewTokens, (c, v) => c with { MaxNewTokens = v }),
        Count("max_length", nameof(GenerationConfig.MaxLength), c => c.MaxLength, (c, v) => c with { MaxLength = v }, least: 1),
        Count("min_new_tokens", nameof(GenerationConfig.MinNewTokens), c => c.MinNewTokens, (c, v) => c with { MinNewTokens = v }),
        Flag("ignore_eos", nameof(GenerationConfig.IgnoreEos), c => c.IgnoreEos, (c, v) => c with { IgnoreEos = v }),
        Flag("echo", nameof(GenerationConfig.Echo), c => c.Echo, (c, v) => c with { Echo = v }),
        Count("logprobs", nameof(GenerationConfig.Logprobs), c => c.Logprobs, (c, v) => c with { Logprobs = v }),
        Long("eos_token_id", nameof(GenerationConfig.EosTokenId), c => c.EosTokenId, (c, v) => c with { EosTokenId = v }),
        Object("stop_strings", nameof(GenerationConfig.StopStrings), c => c.StopStrings, (c, v) => c with { StopStrings = v }),
        Flag(
            "include_stop_str_in_output",
            nameof(GenerationConfig.IncludeStopStrInOutput),
            c => c.IncludeStopStrInOutput,
            (c, v) => c with { IncludeStopStrInOutput = v }),
        Object("stop_token_ids", nameof(GenerationConfig.StopTokenIds), c => c.StopTokenIds, (c, v) => c with { StopTokenIds = v }),
        Number(
            "repetition_penalty",
            nameof(GenerationConfig.RepetitionPenalty),
            c => c.RepetitionPenalty,
            (c, v) => c with { RepetitionPenalty = v }),
        Number(
            "presence_penalty",
            nameof(GenerationConfig.PresencePenalty),
            c => c.PresencePenalty,
            (c, v) => c with { PresencePenalty = v }),
        Number(
            "frequency_penalty",
            nameof(GenerationConfig.FrequencyPenalty),
            c => c.FrequencyPenalty,
            (c, v) => c with { FrequencyPenalty = v }),
        Count(
            "no_repeat_ngram_size",
            nameof(GenerationConfig.NoRepeatNgramSize),
            c => c.NoRepeatNgramSize,
            (c, v) => c with { NoRepeatNgramSize = v }),
        Count("num_beams", nameof(GenerationConfig.NumBeams), c => c.NumBeams, (c, v) => c with { NumBeams = v }, least: 1),
        Count(
            "num_beam_groups",
            nameof(GenerationConfig.NumBeamGroups),
            c => c.NumBeamGroups,
            (c, v) => c with { NumBeamGroups = v },
            least: 1),
        Number(
            "diversity_penalty",
            nameof(GenerationConfig.DiversityPenalty),
            c => c.DiversityPenalty,
            (c, v) => c with { DiversityPenalty = v }),
        Number("length_penalty", nameof(GenerationConfig.LengthPenalty), c => c.LengthPenalty, (c, v) => c with { LengthPenalty = v }),
        Count(
            "num_return_sequences",
            nameof(GenerationConfig.NumReturnSequences),
            c => c.NumReturnSequences,
            (c, v) => c with { NumReturnSequences = v }),
        Choice<StopCriteria>(
            "stop_criteria", nameof(GenerationConfig.StopCriteria), c => (int?)c.StopCriteria, (c, v) => c with { StopCriteria = (StopCriteria)v }),
        Flag("do_sample", nameof(GenerationConfig.DoSample), c => c.DoSample, (c, v) => c with { DoSample = v }),
        Number("temperature", nameof(GenerationConfig.Temperature), c => c.Temperature, (c, v) => c with { Temperature = v }),
        Count("top_k", nameof(GenerationConfig.TopK), c => c.TopK, (c, v) => c with { TopK = v }, least: 1),
        Number("top_p", nameof(GenerationConfig.TopP), c => c.TopP, (c, v) => c with { TopP = v }),
        Number("min_p", nameof(GenerationConfig.MinP), c => c.MinP, (c, v) => c with { MinP = v }),
        Long("rng_seed", nameof(GenerationConfig.RngSeed), c => c.RngSeed, (c, v) => c with { RngSeed = v }, OptionRange.NotNegative),
        Number(
            "assistant_confidence_threshold",
            nameof(GenerationConfig.AssistantConfidenceThreshold),
            c => c.AssistantConfidenceThreshold,
            (c, v) => c with { AssistantConfidenceThreshold = v }),
        Count(
            "num_assistant_tokens",
            nameof(GenerationConfig.NumAssistantTokens),
            c => c.NumAssistantTokens,
            (c, v) => c with { NumAssistantTokens = v }),
        Count("max_ngram_size", nameof(GenerationConfig.MaxNgramSize), c => c.MaxNgramSize, (c, v) => c with { MaxNgramSize = v }),
        Count(
            "branching_factor",
            nameof(GenerationConfig.BranchingFactor),
            c => c.BranchingFactor,
            (c, v) => c with { BranchingFactor = v },
            least: 1),
        Count("tree_depth", nameof(GenerationConfig.TreeDepth), c => c.TreeDepth, (c, v) => c with { TreeDepth = v }),
        Integer(
            "pruning_ratio",
            nameof(GenerationConfig.PruningRatio),
            c => c.PruningRatio,
            (c, v) => c with { PruningRatio = v },
            OptionRange.NotNegativeAndBelow(100)),
        Number(
            "relevance_weight",
            nameof(GenerationConfig.RelevanceWeight),
            c => c.RelevanceWeight,
            (c, v) => c with { RelevanceWeight = v }),
        Flag(
            "apply_chat_template",
            nameof(GenerationConfig.ApplyChatTemplate),
            c => c.ApplyChatTemplate,
            (c, v) => c with { ApplyChatTemplate = v }),
        Object(
            "structured_output_config",
            nameof(GenerationConfig.StructuredOutput),
            c => c.StructuredOutput,
            (c, v) => c with { StructuredOutput = v }),
        Object("adapters", nameof(GenerationConfig.Adapters), c => c.Adapters, (c, v) => c with { Adapters = v }),
        Object("parsers", nameof(GenerationConfig.Parsers), c => c.Parsers, (c, v) => c with { Parsers = v }));
}
