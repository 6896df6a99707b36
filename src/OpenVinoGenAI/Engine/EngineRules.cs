namespace OpenVinoGenAI;

/// <summary>What an engine cannot do although the library accepts it silently or fails for all requests at once.</summary>
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

    /// <summary>Checks that a model with vision, or without, takes such an input.</summary>
    internal static void CheckInput(RequestInput input, GenerationConfig effective, VisionModel? vision)
    {
        if (vision is null)
        {
            if (!input.Images.IsEmpty)
            {
                throw new ArgumentException(
                    "The model takes no images: requests with images, videos or audio need the folder of a vision language model.");
            }

            return;
        }

        vision.Check(input.Images);
        if (input.History is not null && input.Images.Audios.Count > 0)
        {
            throw new ArgumentException(
                $"Audio cannot go with a chat history in an engine: the library would put it before the first message. Pass a prompt, or use {nameof(VLMPipeline)}.");
        }

        if (input.Tokens is not null)
        {
            throw new ArgumentException("A vision language model takes prompts and chats, but no tokens.");
        }

        if (effective.Echo == true)
        {
            throw Refuse(nameof(effective.Echo), "cannot be used with a vision language model: the library does not keep the tokens of its prompts");
        }
    }

    /// <summary>Checks that a vision language model is loaded without options that the library breaks it with.</summary>
    internal static void CheckVision(PipelineOptions options)
    {
        if (options.PromptLookup || options.DraftModel is not null)
        {
            throw Refuse(
                options.PromptLookup ? nameof(options.PromptLookup) : nameof(options.DraftModel),
                "cannot be used with a vision language model in an engine: the library does not keep the tokens of its prompts");
        }
    }

    internal static void CheckPrompt(int tokens, PipelineOptions options)
    {
        if (tokens == 0)
        {
            throw new ArgumentException("The prompt has no token.");
        }

        int most = options.SchedulerConfig?.MaxNumBatchedTokens ?? DefaultBatchedTokens;
        if (options.SchedulerConfig?.DynamicSplitFuse == false && tokens > most)
        {
            throw Refuse(
                nameof(SchedulerConfig.MaxNumBatchedTokens),
                $"is {most}, but the prompt has {tokens} tokens: without DynamicSplitFuse a prompt must fit in one step");
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
