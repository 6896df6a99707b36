namespace OpenVinoGenAI.Inference;

/// <summary>What a call runs with: the options of its config as processors, sampler and conditions.</summary>
internal sealed class GenerationPlan
{
    private readonly LogitsProcessor[] _processors;
    private readonly StopCondition[] _ownConditions;

    /// <param name="config">The effective config.</param>
    /// <param name="hooks">What the caller adds.</param>
    /// <param name="endToken">The tokenizer's end token, for a config without one; below 0 for none.</param>
    internal GenerationPlan(GenerationConfig config, TextGenerationHooks? hooks, long endToken)
    {
        Config = config;
        StopTokens = config.IgnoreEos == true ? [] : FindStopTokens(config, endToken);
        _processors = [.. OfficialProcessors(config, FindStopTokens(config, endToken)), .. hooks?.LogitsProcessors ?? []];
        Sampler = hooks?.Sampler ?? (config.DoSample == true ? new MultinomialSampler(config.RngSeed ?? 0) : GreedySampler.Instance);
        _ownConditions = [.. hooks?.StopConditions ?? []];
        OnStep = hooks?.OnStep;
    }

    internal GenerationConfig Config { get; }

    /// <summary>The tokens that end a sequence.</summary>
    internal long[] StopTokens { get; }

    internal TokenSampler Sampler { get; }

    internal GenerationStepAction? OnStep { get; }

    /// <summary>The most tokens that follow a prompt of a length.</summary>
    /// <exception cref="InvalidConfigurationException">There is no room for a single token.</exception>
    internal int MaxNewTokens(int promptLength)
    {
        if (Config.MaxNewTokens is { } count and not GenerationConfig.Unlimited)
        {
            return count;
        }

        if (Config.MaxLength is { } length and not GenerationConfig.Unlimited)
        {
            return length > promptLength
                ? length - promptLength
                : throw new InvalidConfigurationException(
                    $"{nameof(GenerationConfig)}.{nameof(GenerationConfig.MaxLength)} is {length}, and the prompt has {promptLength} tokens already: there is no room for an answer.")
                { Option = nameof(GenerationConfig.MaxLength) };
        }

        return GenerationConfig.Unlimited;
    }

    /// <summary>Applies all processors.</summary>
    internal void Process(Span<float> logits, TokenHistory history)
    {
        foreach (LogitsProcessor processor in _processors)
        {
            processor.Process(logits, history);
        }
    }

    /// <summary>Tells whether a sequence ends after its newest token.</summary>
    internal FinishReason? Check(TokenHistory history, int maxNewTokens)
    {
        if (StopTokens.AsSpan().Contains(history.Generated[^1]))
        {
            return FinishReason.Stop;
        }

        foreach (StopCondition condition in _ownConditions)
        {
            if (condition.Check(history) is { } reason)
            {
                return reason;
            }
        }

        return history.Generated.Length >= maxNewTokens ? FinishReason.Length : null;
    }

    // The order of the official library. Penalties apply to greedy decoding, too; the other rules only to sampling. Beam search has its own.
    private static IEnumerable<LogitsProcessor> OfficialProcessors(GenerationConfig config, long[] stopTokens)
    {
        if (config.NumBeams is > 1)
        {
            yield break;
        }

        if (config.MinNewTokens is > 0 and { } least)
        {
            yield return new MinNewTokensProcessor(least, stopTokens);
        }

        if (config.RepetitionPenalty is { } repetition and not 1)
        {
            yield return new RepetitionPenaltyProcessor(repetition);
        }

        if (config.PresencePenalty is { } presence and not 0)
        {
            yield return new PresencePenaltyProcessor(presence);
        }

        if (config.FrequencyPenalty is { } frequency and not 0)
        {
            yield return new FrequencyPenaltyProcessor(frequency);
        }

        foreach (LogitsProcessor processor in config.DoSample == true ? SamplingProcessors(config) : [])
        {
            yield return processor;
        }
    }

    private static IEnumerable<LogitsProcessor> SamplingProcessors(GenerationConfig config)
    {
        if (config.TopK is { } count and not GenerationConfig.Unlimited)
        {
            yield return new TopKProcessor(count);
        }

        if (config.Temperature is { } temperature and not 1)
        {
            yield return new TemperatureProcessor(temperature);
        }

        if (config.MinP is > 0 and { } least)
        {
            yield return new MinPProcessor(least);
        }

        if (config.TopP is < 1 and { } share)
        {
            yield return new TopPProcessor(share);
        }
    }

    private static long[] FindStopTokens(GenerationConfig config, long endToken)
    {
        long end = config.EosTokenId is >= 0 and { } own ? own : endToken;
        IReadOnlyList<long> tokens = config.StopTokenIds ?? [];
        return end < 0 || tokens.Contains(end) ? [.. tokens] : [.. tokens, end];
    }
}
