using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries generation configs between the managed record and the native object.</summary>
internal static unsafe class GenerationConfigMapper
{
    /// <summary>Copies a native config and sets every option that a record has, and among the adapters those that it chooses.</summary>
    internal static GenerationConfigHandle Merge(
        NativeHandle<ov_genai_generation_config> original, GenerationConfig changes, AdapterChoices? adapters = null)
    {
        using var source = original.Acquire();
        ov_genai_generation_config* copy;
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_copy(source.Pointer, &copy));
        var result = new GenerationConfigHandle(copy);
        try
        {
            Apply(changes, copy);
            adapters?.Choose(copy, changes.Adapters, &ov_genai_generation_config_get_adapters, &ov_genai_generation_config_set_adapters);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Sets every option that a record has, but for the adapters; the others stay as they are.</summary>
    internal static void Apply(GenerationConfig source, ov_genai_generation_config* target)
    {
        SetCount(target, source.MaxNewTokens, &ov_genai_generation_config_set_max_new_tokens);
        SetCount(target, source.MaxLength, &ov_genai_generation_config_set_max_length);
        SetCount(target, source.MinNewTokens, &ov_genai_generation_config_set_min_new_tokens);
        SetFlag(target, source.IgnoreEos, &ov_genai_generation_config_set_ignore_eos);
        SetFlag(target, source.Echo, &ov_genai_generation_config_set_echo);
        SetCount(target, source.Logprobs, &ov_genai_generation_config_set_logprobs);
        Set(target, source.EosTokenId is >= 0 ? source.EosTokenId : null, &ov_genai_generation_config_set_eos_token_id);
        SetFlag(target, source.IncludeStopStrInOutput, &ov_genai_generation_config_set_include_stop_str_in_output);
        Set(target, source.RepetitionPenalty, &ov_genai_generation_config_set_repetition_penalty);
        Set(target, source.PresencePenalty, &ov_genai_generation_config_set_presence_penalty);
        Set(target, source.FrequencyPenalty, &ov_genai_generation_config_set_frequency_penalty);
        SetCount(target, source.NoRepeatNgramSize, &ov_genai_generation_config_set_no_repeat_ngram_size);
        SetCount(target, source.NumBeams, &ov_genai_generation_config_set_num_beams);
        SetCount(target, source.NumBeamGroups, &ov_genai_generation_config_set_num_beam_groups);
        Set(target, source.DiversityPenalty, &ov_genai_generation_config_set_diversity_penalty);
        Set(target, source.LengthPenalty, &ov_genai_generation_config_set_length_penalty);
        SetCount(target, source.NumReturnSequences, &ov_genai_generation_config_set_num_return_sequences);
        Set(target, (Bindings.StopCriteria?)source.StopCriteria, &ov_genai_generation_config_set_stop_criteria);
        SetFlag(target, source.DoSample, &ov_genai_generation_config_set_do_sample);
        Set(target, source.Temperature, &ov_genai_generation_config_set_temperature);
        SetCount(target, source.TopK, &ov_genai_generation_config_set_top_k);
        Set(target, source.TopP, &ov_genai_generation_config_set_top_p);
        Set(target, source.MinP, &ov_genai_generation_config_set_min_p);
        Set(target, (nuint?)source.RngSeed, &ov_genai_generation_config_set_rng_seed);
        Set(target, source.AssistantConfidenceThreshold, &ov_genai_generation_config_set_assistant_confidence_threshold);
        SetCount(target, source.NumAssistantTokens, &ov_genai_generation_config_set_num_assistant_tokens);
        SetCount(target, source.MaxNgramSize, &ov_genai_generation_config_set_max_ngram_size);
        SetCount(target, source.BranchingFactor, &ov_genai_generation_config_set_branching_factor);
        SetCount(target, source.TreeDepth, &ov_genai_generation_config_set_tree_depth);
        SetCount(target, source.PruningRatio, &ov_genai_generation_config_set_pruning_ratio);
        Set(target, source.RelevanceWeight, &ov_genai_generation_config_set_relevance_weight);
        SetFlag(target, source.ApplyChatTemplate, &ov_genai_generation_config_set_apply_chat_template);
        SetStopStrings(target, source.StopStrings);
        SetStopTokenIds(target, source.StopTokenIds);
        SetPart(target, source.StructuredOutput?.ToNative(), &ov_genai_generation_config_set_structured_output_config);
        SetParsers(target, source.Parsers);
    }

    internal static void SetAdapters(ov_genai_generation_config* target, AdapterConfig config) =>
        SetPart(target, config.ToNative(), &ov_genai_generation_config_set_adapters);

    /// <summary>Checks a config by the library's rules.</summary>
    /// <remarks>
    /// The configs of pipelines with a draft model, with prompt lookup or from memory have no end token. The library finds the model's own when
    /// it generates, but refuses such a config here: a copy with the tokenizer's is checked instead.
    /// </remarks>
    internal static void Validate(GenerationConfigHandle handle, long endToken)
    {
        using GenerationConfigHandle copy = Merge(handle, new GenerationConfig());
        using var config = copy.Acquire();
        if (endToken >= 0 && GetId(config.Pointer, &ov_genai_generation_config_get_eos_token_id) < 0)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_eos_token_id(config.Pointer, endToken));
        }

        NativeStatus.ThrowIfFailed(ov_genai_generation_config_validate(config.Pointer));
    }

    /// <summary>Reads every option that has a plain value; grammar and adapters are kept by the caller.</summary>
    internal static GenerationConfig Read(ov_genai_generation_config* source) => new()
    {
        MaxNewTokens = GetCount(source, &ov_genai_generation_config_get_max_new_tokens),
        MaxLength = GetCount(source, &ov_genai_generation_config_get_max_length),
        MinNewTokens = GetCount(source, &ov_genai_generation_config_get_min_new_tokens),
        IgnoreEos = GetFlag(source, &ov_genai_generation_config_get_ignore_eos),
        Echo = GetFlag(source, &ov_genai_generation_config_get_echo),
        Logprobs = GetCount(source, &ov_genai_generation_config_get_logprobs),
        EosTokenId = GetId(source, &ov_genai_generation_config_get_eos_token_id),
        StopStrings = ReadStopStrings(source),
        IncludeStopStrInOutput = GetFlag(source, &ov_genai_generation_config_get_include_stop_str_in_output),
        StopTokenIds = ReadStopTokenIds(source),
        RepetitionPenalty = GetFloat(source, &ov_genai_generation_config_get_repetition_penalty),
        PresencePenalty = GetFloat(source, &ov_genai_generation_config_get_presence_penalty),
        FrequencyPenalty = GetFloat(source, &ov_genai_generation_config_get_frequency_penalty),
        NoRepeatNgramSize = GetCount(source, &ov_genai_generation_config_get_no_repeat_ngram_size),
        NumBeams = GetCount(source, &ov_genai_generation_config_get_num_beams),
        NumBeamGroups = GetCount(source, &ov_genai_generation_config_get_num_beam_groups),
        DiversityPenalty = GetFloat(source, &ov_genai_generation_config_get_diversity_penalty),
        LengthPenalty = GetFloat(source, &ov_genai_generation_config_get_length_penalty),
        NumReturnSequences = GetCount(source, &ov_genai_generation_config_get_num_return_sequences),
        StopCriteria = (StopCriteria)Get<ov_genai_generation_config, Bindings.StopCriteria>(source, &ov_genai_generation_config_get_stop_criteria),
        DoSample = GetFlag(source, &ov_genai_generation_config_get_do_sample),
        Temperature = GetFloat(source, &ov_genai_generation_config_get_temperature),
        TopK = GetCount(source, &ov_genai_generation_config_get_top_k),
        TopP = GetFloat(source, &ov_genai_generation_config_get_top_p),
        MinP = GetFloat(source, &ov_genai_generation_config_get_min_p),
        RngSeed = (long)Get<ov_genai_generation_config, nuint>(source, &ov_genai_generation_config_get_rng_seed),
        AssistantConfidenceThreshold = GetFloat(source, &ov_genai_generation_config_get_assistant_confidence_threshold),
        NumAssistantTokens = GetCount(source, &ov_genai_generation_config_get_num_assistant_tokens),
        MaxNgramSize = GetCount(source, &ov_genai_generation_config_get_max_ngram_size),
        BranchingFactor = GetCount(source, &ov_genai_generation_config_get_branching_factor),
        TreeDepth = GetCount(source, &ov_genai_generation_config_get_tree_depth),
        PruningRatio = GetCount(source, &ov_genai_generation_config_get_pruning_ratio),
        RelevanceWeight = GetFloat(source, &ov_genai_generation_config_get_relevance_weight),
        ApplyChatTemplate = GetFlag(source, &ov_genai_generation_config_get_apply_chat_template),
    };

    private static void SetStopStrings(ov_genai_generation_config* target, IReadOnlyList<string>? values)
    {
        if (values is not null)
        {
            using var texts = new Utf8Texts(values);
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_stop_strings(target, texts.Pointers, (nuint)texts.Count));
        }
    }

    // Generation adds the end token to the stop tokens, but the library refuses a config that lacks it. Setting the end token adds it.
    private static void SetStopTokenIds(ov_genai_generation_config* target, IReadOnlyList<long>? values)
    {
        SetNumbers(target, values, &ov_genai_generation_config_set_stop_token_ids);
        if (values is not null && GetId(target, &ov_genai_generation_config_get_eos_token_id) is >= 0 and long endToken)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_eos_token_id(target, endToken));
        }
    }

    private static void SetParsers(ov_genai_generation_config* target, IReadOnlyList<Parser>? values)
    {
        if (values is not null)
        {
            using var handles = new HandleArray<ov_genai_parser>(values.Select(parser => parser.ToNative()));
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_parsers(target, handles.Pointers, handles.Count));
        }
    }

    private static string[] ReadStopStrings(ov_genai_generation_config* source)
    {
        ov_genai_string_list* list;
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_get_stop_strings(source, &list));
        return StringList.Take(list);
    }

    private static long[] ReadStopTokenIds(ov_genai_generation_config* source)
    {
        nuint count = 0;
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_get_stop_token_ids(source, null, &count));
        var ids = new long[checked((int)count)];
        fixed (long* buffer = ids)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_get_stop_token_ids(source, buffer, &count));
        }

        return ids;
    }
}
