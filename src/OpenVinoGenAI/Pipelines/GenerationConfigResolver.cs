using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>The generation configs of a pipeline that writes text.</summary>
/// <param name="handle">The native config; owned from here on.</param>
/// <param name="options">What the pipeline was made with.</param>
/// <param name="tokenizer">The model's tokenizer, to check grammars with, and configs without an end token.</param>
/// <param name="store">Gives the native pipeline its new own config.</param>
/// <param name="givesLogProbabilities">Whether the pipeline's answers can have log probabilities.</param>
internal class GenerationConfigResolver(
    GenerationConfigHandle handle,
    PipelineOptions? options,
    Tokenizer tokenizer,
    Action<GenerationConfigHandle>? store = null,
    bool givesLogProbabilities = false)
    : CachingConfigResolver<GenerationConfig, GenerationConfigHandle>(
        WithAdapters(handle, options?.Adapters), NativeGenerationConfig.Read(handle), store)
{
    private readonly AdapterChoices? _adapters = options?.Adapters is { } registered ? new(registered) : null;
    private static readonly GenerationConfig NoChange = new();
    private readonly long _endToken = tokenizer.EosTokenId;
    private IReadOnlyList<long>? _modelStopTokens;

    /// <summary>The stop tokens that the model came with.</summary>
    private IReadOnlyList<long> ModelStopTokens => _modelStopTokens ??= Current.StopTokenIds ?? [];

    // The pipeline's own stop strings need the same treatment as a call's.
    internal override ResolvedConfig<GenerationConfig, GenerationConfigHandle> Resolve(GenerationConfig? config) =>
        base.Resolve(config is null && StopStringRule.Of(Current) is not null ? NoChange : config);

    internal override bool IsCacheBounded { get; } = CacheExhaustion.CanHappen(options);

    protected override GenerationConfigHandle MergeChecked(GenerationConfigHandle original, GenerationConfig config)
    {
        GenerationConfigRules.Check(config);
        GenerationConfigRules.CheckAgainst(config, options);
        GenerationConfig effective = config.Over(Current);
        DecodingRules.Check(effective, options, ModelStopTokens);
        CheckLogProbabilities(effective);
        GenerationConfigHandle merged = GenerationConfigMapper.Merge(original, config, _adapters);
        try
        {
            GenerationConfigMapper.Validate(merged, _endToken);
            CheckGrammar(config.StructuredOutput);
            return merged;
        }
        catch (OpenVinoGenAIException error)
        {
            merged.Dispose();
            throw error as InvalidConfigurationException ?? NativeExceptionMapper.ForGenerationConfig(error);
        }
    }

    protected override ResolvedConfig<GenerationConfig, GenerationConfigHandle> MergeForCall(
        GenerationConfigHandle original, GenerationConfig config)
    {
        GenerationConfig effective = config.Over(Current);
        GenerationConfigHandle merged = MergeChecked(original, config);
        if (StopStringRule.Of(effective) is { } rule)
        {
            NativeGenerationConfig.Change(merged, new() { StopStrings = [.. StopStringsForLibrary(rule, effective)], IncludeStopStrInOutput = true });
        }

        return new(config, effective, merged);
    }

    protected override GenerationConfig Read(GenerationConfigHandle source, GenerationConfig changes) =>
        NativeGenerationConfig.Read(source) with
        {
            StopStringMatching = changes.StopStringMatching ?? Current.StopStringMatching,
            SkipSpecialTokens = changes.SkipSpecialTokens ?? Current.SkipSpecialTokens,
            StructuredOutput = changes.StructuredOutput ?? Current.StructuredOutput,
            Adapters = changes.Adapters ?? Current.Adapters,
            Parsers = changes.Parsers ?? Current.Parsers,
        };

    // Some pipelines of the library take a call that names no adapters to go on with those of the call before.
    private static GenerationConfigHandle WithAdapters(GenerationConfigHandle handle, AdapterConfig? adapters)
    {
        if (adapters is { Mode: not (AdapterMode.Static or AdapterMode.Fuse) })
        {
            NativeGenerationConfig.SetAdapters(handle, adapters);
        }

        return handle;
    }

    // Where tokens are proposed, the library looks for stop strings in the wrong places. And when one of several sampled sequences ends early, the
    // others get its random numbers.
    private IEnumerable<string> StopStringsForLibrary(StopStringRule rule, GenerationConfig effective) =>
        options?.DraftModel is not null || options?.PromptLookup == true || effective.NumReturnSequences is > 1 ? [] : rule.ForLibrary();

    private void CheckLogProbabilities(GenerationConfig effective)
    {
        if (effective.Logprobs is > 0 && !givesLogProbabilities)
        {
            throw new InvalidConfigurationException(
                $"{nameof(GenerationConfig)}.{nameof(effective.Logprobs)} needs a {nameof(ContinuousBatchingEngine)}: the library gives the log probabilities " +
                "of tokens only to the requests of an engine.")
            { Option = nameof(effective.Logprobs) };
        }
    }

    // Otherwise a mistake in a grammar shows in the middle of a generation; with a scheduler, of all that run.
    private void CheckGrammar(StructuredOutputConfig? grammar)
    {
        if (grammar is null)
        {
            return;
        }

        try
        {
            NativeGenerationConfig.ValidateGrammar(grammar, tokenizer);
        }
        catch (OpenVinoGenAIException error)
        {
            throw NativeExceptionMapper.ForGenerationConfig(error, nameof(GenerationConfig.StructuredOutput));
        }
    }
}
