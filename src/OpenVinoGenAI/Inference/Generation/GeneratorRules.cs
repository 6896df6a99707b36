namespace OpenVinoGenAI.Inference;

/// <summary>Options that native generation does not support, alone or together.</summary>
internal static class GeneratorRules
{
    /// <exception cref="InvalidConfigurationException">An option is not supported.</exception>
    /// <exception cref="ArgumentException">A hook cannot be used with these options.</exception>
    internal static void Check(GenerationConfig config, TextGenerationHooks? hooks, bool hasDraft, int prompts, bool isStreamed)
    {
        (string Option, bool IsSet)[] unsupported =
        [
            (nameof(config.StructuredOutput), config.StructuredOutput is not null),
            (nameof(config.Adapters), config.Adapters is not null),
            (nameof(config.Parsers), config.Parsers is { Count: > 0 }),
            (nameof(config.Echo), config.Echo == true),
        ];
        foreach ((string option, bool isSet) in unsupported)
        {
            if (isSet)
            {
                throw Refuse(option, $"is not supported by native generation: use an {nameof(LLMPipeline)}.");
            }
        }

        bool hasBeams = config.NumBeams is > 1;
        if (hasBeams && hooks is ({ Sampler: not null } or { StopConditions.Count: > 0 } or { OnStep: not null }))
        {
            throw new ArgumentException(
                "A sampler, stop conditions and an observer of steps cannot be used with beams, which choose tokens by rules of their own.", nameof(hooks));
        }

        CheckDraft(config, hooks, hasDraft, prompts);
        if (isStreamed && (prompts > 1 || hasBeams || config.NumReturnSequences is > 1))
        {
            throw Refuse(
                hasBeams ? nameof(config.NumBeams) : nameof(config.NumReturnSequences),
                "allows only one prompt and one sequence when text is streamed.");
        }
    }

    private static void CheckDraft(GenerationConfig config, TextGenerationHooks? hooks, bool hasDraft, int prompts)
    {
        if (!hasDraft)
        {
            return;
        }

        if (config.DoSample == true || config.NumBeams is > 1)
        {
            throw Refuse(
                config.DoSample == true ? nameof(config.DoSample) : nameof(config.NumBeams),
                "cannot be used with a draft model: native generation accepts proposals by greedy decoding.");
        }

        if (hooks?.Sampler is not null)
        {
            throw new ArgumentException("A sampler cannot be used with a draft model, whose proposals are accepted by greedy decoding.", nameof(hooks));
        }

        if (prompts > 1)
        {
            throw new ArgumentException($"A generator with a draft model takes one prompt at a time, not {prompts}.", nameof(prompts));
        }
    }

    private static InvalidConfigurationException Refuse(string option, string rule) =>
        new($"{nameof(GenerationConfig)}.{option} {rule}") { Option = option };
}
