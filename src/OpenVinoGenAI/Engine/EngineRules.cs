namespace OpenVinoGenAI;

/// <summary>What an engine cannot do, though the library takes it without a word or fails for all requests at once.</summary>
internal static class EngineRules
{
    private const int DefaultBatchedTokens = 256;
    private const int DefaultRunningRequests = 256;

    // The library's own choice in a pipeline that runs one generation at a time.
    private const int DefaultAssistantTokens = 5;

    /// <summary>The most requests that the native scheduler has at a time.</summary>
    internal static int RunningRequests(PipelineOptions options) => options.SchedulerConfig?.MaxNumSeqs ?? DefaultRunningRequests;

    internal static PipelineOptions Check(PipelineOptions options)
    {
        if (options.AttentionBackend == AttentionBackend.ScaledDotProduct)
        {
            throw Refuse(nameof(options.AttentionBackend), "must be PagedAttention in an engine: many requests share the paged KV cache");
        }

        if (options.SchedulerConfig?.MaxNumSeqs is < 1)
        {
            throw Refuse(nameof(SchedulerConfig.MaxNumSeqs), "must be at least 1");
        }

        if (options.DraftModel is not null && options.PromptLookup)
        {
            throw Refuse(nameof(options.PromptLookup), "cannot be used together with a DraftModel");
        }

        return options with { AttentionBackend = null, Adapters = FixAdapters(options.Adapters) };
    }

    internal static GenerationConfig Check(GenerationConfig config, PipelineOptions options)
    {
        if (config.Adapters is not null)
        {
            throw Refuse(nameof(config.Adapters), "cannot change from request to request in an engine: requests run in one batch");
        }

        if (config.Parsers is { Count: > 0 })
        {
            throw Refuse(nameof(config.Parsers), "cannot be used in an engine: only the library's own generate calls apply them");
        }

        if (options.PromptLookup && (config.NumAssistantTokens is not > 0 || config.MaxNgramSize is not > 0))
        {
            throw Refuse(nameof(config.NumAssistantTokens), "and MaxNgramSize must both be set in an engine with PromptLookup");
        }

        bool needsCount = options.DraftModel is not null && config.NumAssistantTokens is not > 0 && config.AssistantConfidenceThreshold is not > 0;
        return needsCount ? config with { NumAssistantTokens = DefaultAssistantTokens } : config;
    }

    internal static void CheckPrompt(long[] prompt, PipelineOptions options)
    {
        if (prompt.Length == 0)
        {
            throw new ArgumentException("The prompt has no token.", nameof(prompt));
        }

        int most = options.SchedulerConfig?.MaxNumBatchedTokens ?? DefaultBatchedTokens;
        if (options.SchedulerConfig?.DynamicSplitFuse == false && prompt.Length > most)
        {
            throw Refuse(
                nameof(SchedulerConfig.MaxNumBatchedTokens),
                $"is {most}, but the prompt has {prompt.Length} tokens: without DynamicSplitFuse a prompt must fit in one step");
        }
    }

    internal static void CheckStream(GenerationConfig config, GenerationConfig own)
    {
        int sequences = Math.Max(config.NumBeams ?? own.NumBeams ?? 1, config.NumReturnSequences ?? own.NumReturnSequences ?? 1);
        if (sequences > 1)
        {
            throw Refuse(
                config.NumBeams is > 1 ? nameof(config.NumBeams) : nameof(config.NumReturnSequences),
                $"asks for up to {sequences} sequences, and only a single one can be streamed");
        }
    }

    // The library applies adapters that may change only in its own generate calls, never to requests that are added.
    private static AdapterConfig? FixAdapters(AdapterConfig? adapters) => adapters?.Mode switch
    {
        null => null,
        AdapterMode.Auto => adapters with { Mode = AdapterMode.Static },
        AdapterMode.Static or AdapterMode.Fuse => adapters,
        _ => throw Refuse(nameof(PipelineOptions.Adapters), $"has AdapterMode.{adapters.Mode}, but an engine's adapters are fixed: use Auto, Static or Fuse"),
    };

    private static InvalidConfigurationException Refuse(string option, InvariantText rule) => new($"{option} {rule.ToString()}.") { Option = option };
}
