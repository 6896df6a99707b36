namespace OpenVinoGenAI;

/// <summary>
/// The rules that the native library does not check itself: it takes such options without a word, and then ignores them, hangs, or
/// stops at once.
/// </summary>
internal static class GenerationConfigRules
{
    internal static void Check(GenerationConfig config)
    {
        GenerationConfigOptions.Table.Check(config);
        if (config.StopStrings is { } strings && strings.Any(string.IsNullOrEmpty))
        {
            throw Refuse(nameof(config.StopStrings), "has an empty text, which would end every answer at its first token");
        }

        if (config.StopStringMatching is { } matching && !Enum.IsDefined(matching))
        {
            throw Refuse(
                nameof(config.StopStringMatching),
                $"is {(int)matching}: it must be {nameof(StopStringMatching.Text)} or {nameof(StopStringMatching.Official)}");
        }

        CheckGrammar(config);
    }

    /// <summary>Checks the config that a pipeline is created with; <see langword="null"/> for none.</summary>
    internal static void CheckForLoading(GenerationConfig? config, PipelineOptions? options)
    {
        if (config is not null)
        {
            Check(config);
            CheckAgainst(config, options);
        }
    }

    /// <summary>Checks what only makes sense with certain pipeline options.</summary>
    internal static void CheckAgainst(GenerationConfig config, PipelineOptions? options)
    {
        bool hasDraft = options?.DraftModel is not null;
        bool hasLookup = options?.PromptLookup == true;
        if (config.AssistantConfidenceThreshold is > 0 && !hasDraft)
        {
            throw Refuse(nameof(config.AssistantConfidenceThreshold), "needs a pipeline with a DraftModel: without one the library would not return");
        }

        if (config.NumBeams is > 1 && (hasDraft || hasLookup))
        {
            throw Refuse(
                nameof(config.NumBeams),
                $"is {config.NumBeams}: beam search cannot be used with a pipeline that has {(hasDraft ? "a DraftModel" : "PromptLookup")}");
        }

        if (config.NumAssistantTokens is > 0 && !hasDraft && !hasLookup)
        {
            throw Refuse(nameof(config.NumAssistantTokens), "needs a pipeline with a DraftModel or with PromptLookup");
        }

        if (config.MaxNgramSize is > 0 && !hasLookup)
        {
            throw Refuse(nameof(config.MaxNgramSize), "needs a pipeline with PromptLookup");
        }

        if ((config.TreeDepth is > 0 || config.BranchingFactor is > 1) && !hasDraft)
        {
            throw Refuse(
                config.TreeDepth is > 0 ? nameof(config.TreeDepth) : nameof(config.BranchingFactor),
                "needs a pipeline with a DraftModel that is made for draft trees");
        }

        if (AdapterRules.Fault(config.Adapters, options?.Adapters) is { } fault)
        {
            throw Refuse(nameof(config.Adapters), fault);
        }
    }

    /// <summary>Checks what a pipeline that proposes tokens needs, of the call's own options and the pipeline's.</summary>
    internal static void CheckProposals(GenerationConfig? config, GenerationConfig own, PipelineOptions? options)
    {
        bool hasLookup = options?.PromptLookup == true;
        if (options?.DraftModel is null && !hasLookup)
        {
            return;
        }

        // The library does not read generation_config.json for these pipelines, so nothing else ends a generation for sure.
        if ((config?.MaxNewTokens ?? own.MaxNewTokens) == GenerationConfig.Unlimited && (config?.MaxLength ?? own.MaxLength) == GenerationConfig.Unlimited)
        {
            throw Refuse(nameof(config.MaxNewTokens), "or MaxLength must be set for a pipeline with a DraftModel or with PromptLookup");
        }

        if (hasLookup && (config?.MaxNgramSize ?? own.MaxNgramSize) is not > 0)
        {
            throw Refuse(nameof(config.MaxNgramSize), "must be set, for instance to 3, for a pipeline with PromptLookup");
        }

        if (hasLookup && (config?.NumAssistantTokens ?? own.NumAssistantTokens) is not > 0)
        {
            throw Refuse(nameof(config.NumAssistantTokens), "must be set, for instance to 5, for a pipeline with PromptLookup");
        }
    }

    private static void CheckGrammar(GenerationConfig config)
    {
        if (config.StructuredOutput is not { } grammar)
        {
            return;
        }

        (string Name, object? Value)[] kinds =
        [
            (nameof(grammar.JsonSchema), grammar.JsonSchema),
            (nameof(grammar.Regex), grammar.Regex),
            (nameof(grammar.Grammar), grammar.Grammar),
            (nameof(grammar.StructuralTags), grammar.StructuralTags),
            (nameof(grammar.CompoundGrammar), grammar.CompoundGrammar),
        ];
        string[] given = [.. kinds.Where(kind => kind.Value is not null).Select(kind => kind.Name)];
        if (given.Length != 1)
        {
            throw Refuse(
                nameof(config.StructuredOutput),
                $"must have exactly one of {string.Join(", ", kinds.Select(kind => kind.Name))}, but has {(given.Length == 0 ? "none" : string.Join(" and ", given))}");
        }
    }

    private static InvalidConfigurationException Refuse(string option, InvariantText rule) =>
        new($"GenerationConfig.{option} {rule.ToString()}.") { Option = option };
}
