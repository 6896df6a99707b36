using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries generation configs between the managed record and the native object.</summary>
internal static unsafe class GenerationConfigMapper
{
    /// <summary>Copies a native config and sets every option that a record has.</summary>
    internal static GenerationConfigHandle Merge(NativeHandle<ov_genai_generation_config> original, GenerationConfig changes)
    {
        using var source = original.Acquire();
        ov_genai_generation_config* copy;
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_copy(source.Pointer, &copy));
        var result = new GenerationConfigHandle(copy);
        try
        {
            Apply(changes, copy);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Sets every option that a record has; the others stay as they are.</summary>
    internal static void Apply(GenerationConfig source, ov_genai_generation_config* target)
    {
        if (source.MaxNewTokens is { } maxNewTokens)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_max_new_tokens(target, NativeCount.ToNative(maxNewTokens)));
        }

        if (source.MaxLength is { } maxLength)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_max_length(target, NativeCount.ToNative(maxLength)));
        }

        if (source.MinNewTokens is { } minNewTokens)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_min_new_tokens(target, NativeCount.ToNative(minNewTokens)));
        }

        if (source.IgnoreEos is { } ignoreEos)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_ignore_eos(target, NativeBool.ToNative(ignoreEos)));
        }

        if (source.Echo is { } echo)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_echo(target, NativeBool.ToNative(echo)));
        }

        if (source.Logprobs is { } logprobs)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_logprobs(target, NativeCount.ToNative(logprobs)));
        }

        if (source.EosTokenId is >= 0 and long eosTokenId)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_eos_token_id(target, eosTokenId));
        }

        if (source.IncludeStopStrInOutput is { } includeStopStrInOutput)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_include_stop_str_in_output(target, NativeBool.ToNative(includeStopStrInOutput)));
        }

        if (source.RepetitionPenalty is { } repetitionPenalty)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_repetition_penalty(target, repetitionPenalty));
        }

        if (source.PresencePenalty is { } presencePenalty)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_presence_penalty(target, presencePenalty));
        }

        if (source.FrequencyPenalty is { } frequencyPenalty)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_frequency_penalty(target, frequencyPenalty));
        }

        if (source.NoRepeatNgramSize is { } noRepeatNgramSize)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_no_repeat_ngram_size(target, NativeCount.ToNative(noRepeatNgramSize)));
        }

        if (source.NumBeams is { } numBeams)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_num_beams(target, NativeCount.ToNative(numBeams)));
        }

        if (source.NumBeamGroups is { } numBeamGroups)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_num_beam_groups(target, NativeCount.ToNative(numBeamGroups)));
        }

        if (source.DiversityPenalty is { } diversityPenalty)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_diversity_penalty(target, diversityPenalty));
        }

        if (source.LengthPenalty is { } lengthPenalty)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_length_penalty(target, lengthPenalty));
        }

        if (source.NumReturnSequences is { } numReturnSequences)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_num_return_sequences(target, NativeCount.ToNative(numReturnSequences)));
        }

        if (source.StopCriteria is { } stopCriteria)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_stop_criteria(target, (Bindings.StopCriteria)stopCriteria));
        }

        if (source.DoSample is { } doSample)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_do_sample(target, NativeBool.ToNative(doSample)));
        }

        if (source.Temperature is { } temperature)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_temperature(target, temperature));
        }

        if (source.TopK is { } topK)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_top_k(target, NativeCount.ToNative(topK)));
        }

        if (source.TopP is { } topP)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_top_p(target, topP));
        }

        if (source.MinP is { } minP)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_min_p(target, minP));
        }

        if (source.RngSeed is { } rngSeed)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_rng_seed(target, (nuint)rngSeed));
        }

        if (source.AssistantConfidenceThreshold is { } assistantConfidenceThreshold)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_assistant_confidence_threshold(target, assistantConfidenceThreshold));
        }

        if (source.NumAssistantTokens is { } numAssistantTokens)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_num_assistant_tokens(target, NativeCount.ToNative(numAssistantTokens)));
        }

        if (source.MaxNgramSize is { } maxNgramSize)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_max_ngram_size(target, NativeCount.ToNative(maxNgramSize)));
        }

        if (source.BranchingFactor is { } branchingFactor)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_branching_factor(target, NativeCount.ToNative(branchingFactor)));
        }

        if (source.TreeDepth is { } treeDepth)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_tree_depth(target, NativeCount.ToNative(treeDepth)));
        }

        if (source.PruningRatio is { } pruningRatio)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_pruning_ratio(target, NativeCount.ToNative(pruningRatio)));
        }

        if (source.RelevanceWeight is { } relevanceWeight)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_relevance_weight(target, relevanceWeight));
        }

        if (source.ApplyChatTemplate is { } applyChatTemplate)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_apply_chat_template(target, NativeBool.ToNative(applyChatTemplate)));
        }

        if (source.StopStrings is { } stopStrings)
        {
            using var texts = new Utf8Texts(stopStrings);
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_stop_strings(target, texts.Pointers, (nuint)texts.Count));
        }

        if (source.StopTokenIds is { } stopTokenIds)
        {
            fixed (long* ids = stopTokenIds.ToArray())
            {
                NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_stop_token_ids(target, ids, (nuint)stopTokenIds.Count));
            }

            AddEndToken(target);
        }

        if (source.StructuredOutput is { } structuredOutput)
        {
            using StructuredOutputConfigHandle handle = structuredOutput.ToNative();
            using var grammar = handle.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_structured_output_config(target, grammar.Pointer));
        }

        if (source.Parsers is { } parsers)
        {
            using var handles = new HandleArray<ov_genai_parser>(parsers.Select(parser => parser.ToNative()));
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_parsers(target, handles.Pointers, handles.Count));
        }

        if (source.Adapters is { } adapters)
        {
            using AdapterConfigHandle handle = adapters.ToNative();
            using var list = handle.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_adapters(target, list.Pointer));
        }
    }

    /// <summary>Checks a config by the library's rules.</summary>
    /// <remarks>
    /// The configs of pipelines with a draft model, with prompt lookup or from memory have no end token. The library finds the model's own when
    /// it generates, but refuses such a config here: a copy with the tokenizer's is checked instead.
    /// </remarks>
    internal static void Validate(GenerationConfigHandle handle, long endToken)
    {
        using GenerationConfigHandle copy = Merge(handle, new GenerationConfig());
        using var config = copy.Acquire();
        if (endToken >= 0 && Get<long>(config.Pointer, &ov_genai_generation_config_get_eos_token_id) < 0)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_eos_token_id(config.Pointer, endToken));
        }

        NativeStatus.ThrowIfFailed(ov_genai_generation_config_validate(config.Pointer));
    }

    /// <summary>Reads every option that has a plain value; grammar and adapters are kept by the caller.</summary>
    internal static GenerationConfig Read(ov_genai_generation_config* source) => new()
    {
        MaxNewTokens = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_max_new_tokens)),
        MaxLength = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_max_length)),
        MinNewTokens = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_min_new_tokens)),
        IgnoreEos = NativeBool.FromNative(Get<byte>(source, &ov_genai_generation_config_get_ignore_eos)),
        Echo = NativeBool.FromNative(Get<byte>(source, &ov_genai_generation_config_get_echo)),
        Logprobs = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_logprobs)),
        EosTokenId = Get<long>(source, &ov_genai_generation_config_get_eos_token_id),
        StopStrings = ReadStopStrings(source),
        IncludeStopStrInOutput = NativeBool.FromNative(Get<byte>(source, &ov_genai_generation_config_get_include_stop_str_in_output)),
        StopTokenIds = ReadStopTokenIds(source),
        RepetitionPenalty = Get<float>(source, &ov_genai_generation_config_get_repetition_penalty),
        PresencePenalty = Get<float>(source, &ov_genai_generation_config_get_presence_penalty),
        FrequencyPenalty = Get<float>(source, &ov_genai_generation_config_get_frequency_penalty),
        NoRepeatNgramSize = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_no_repeat_ngram_size)),
        NumBeams = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_num_beams)),
        NumBeamGroups = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_num_beam_groups)),
        DiversityPenalty = Get<float>(source, &ov_genai_generation_config_get_diversity_penalty),
        LengthPenalty = Get<float>(source, &ov_genai_generation_config_get_length_penalty),
        NumReturnSequences = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_num_return_sequences)),
        StopCriteria = (StopCriteria)Get<Bindings.StopCriteria>(source, &ov_genai_generation_config_get_stop_criteria),
        DoSample = NativeBool.FromNative(Get<byte>(source, &ov_genai_generation_config_get_do_sample)),
        Temperature = Get<float>(source, &ov_genai_generation_config_get_temperature),
        TopK = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_top_k)),
        TopP = Get<float>(source, &ov_genai_generation_config_get_top_p),
        MinP = Get<float>(source, &ov_genai_generation_config_get_min_p),
        RngSeed = (long)Get<nuint>(source, &ov_genai_generation_config_get_rng_seed),
        AssistantConfidenceThreshold = Get<float>(source, &ov_genai_generation_config_get_assistant_confidence_threshold),
        NumAssistantTokens = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_num_assistant_tokens)),
        MaxNgramSize = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_max_ngram_size)),
        BranchingFactor = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_branching_factor)),
        TreeDepth = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_tree_depth)),
        PruningRatio = NativeCount.FromNative(Get<nuint>(source, &ov_genai_generation_config_get_pruning_ratio)),
        RelevanceWeight = Get<float>(source, &ov_genai_generation_config_get_relevance_weight),
        ApplyChatTemplate = NativeBool.FromNative(Get<byte>(source, &ov_genai_generation_config_get_apply_chat_template)),
    };

    private static T Get<T>(ov_genai_generation_config* source, delegate*<ov_genai_generation_config*, T*, ov_status_e> getter)
        where T : unmanaged
    {
        T value;
        NativeStatus.ThrowIfFailed(getter(source, &value));
        return value;
    }

    // Generation adds the end token to the stop tokens, but the library refuses a config that lacks it. Setting the end token adds it.
    private static void AddEndToken(ov_genai_generation_config* target)
    {
        long endToken = Get<long>(target, &ov_genai_generation_config_get_eos_token_id);
        if (endToken >= 0)
        {
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_eos_token_id(target, endToken));
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
