namespace OpenVinoGenAI;

/// <summary>
/// The rules about options that exclude each other. The library takes them together without a word, ignores one of them, and may give a wrong
/// answer or break the pipeline. They are checked for all that a call runs with, its own options and the pipeline's.
/// </summary>
internal static class DecodingRules
{
    /// <param name="effective">What a call runs with; every option with a plain value is set.</param>
    /// <param name="options">What the pipeline was made with.</param>
    /// <param name="modelStopTokens">The stop tokens that the model came with.</param>
    internal static void Check(GenerationConfig effective, PipelineOptions? options, IReadOnlyList<long> modelStopTokens)
    {
        CheckBeams(effective);
        CheckGrammar(effective);
        CheckStopTokens(effective, modelStopTokens);
        CheckProposals(effective, options);
        CheckEcho(effective, options);
    }

    /// <summary>Checks what beam search ignores or answers wrongly.</summary>
    internal static void CheckBeams(GenerationConfig effective)
    {
        if (effective.NumBeams is not > 1)
        {
            return;
        }

        string beams = FormattableString.Invariant($"{nameof(effective.NumBeams)} = {effective.NumBeams}");
        if (effective.StopStrings is { Count: > 0 })
        {
            throw Refuse(
                effective,
                nameof(effective.StopStrings),
                $"cannot be used together with {beams}: beam search cannot end a beam at a text. Use {nameof(effective.StopTokenIds)}, or {nameof(effective.NumBeams)} = 1");
        }

        if (effective.MinNewTokens is > 0)
        {
            throw Refuse(effective, nameof(effective.MinNewTokens), $"cannot be used together with {beams}: beam search ignores it");
        }

        if (effective.IgnoreEos == true)
        {
            throw Refuse(effective, nameof(effective.IgnoreEos), $"cannot be used together with {beams}: beam search ignores it");
        }

        if (effective.StructuredOutput is not null)
        {
            throw Refuse(effective, nameof(effective.StructuredOutput), $"cannot be used together with beams ({beams})");
        }
    }

    private static void CheckGrammar(GenerationConfig effective)
    {
        if (effective.IgnoreEos == true && effective.StructuredOutput is not null)
        {
            throw Refuse(
                effective, nameof(effective.IgnoreEos), $"cannot be used together with {nameof(effective.StructuredOutput)}: text would follow the end of the grammar");
        }
    }

    private static void CheckStopTokens(GenerationConfig effective, IReadOnlyList<long> modelStopTokens)
    {
        if (effective.IgnoreEos == true
            && effective.StopTokenIds?.FirstOrDefault(id => id != effective.EosTokenId && !modelStopTokens.Contains(id), -1) is { } id and >= 0)
        {
            throw Refuse(
                effective,
                nameof(effective.IgnoreEos),
                FormattableString.Invariant($"cannot be used together with {nameof(effective.StopTokenIds)}, which has {id}: it turns off all stop tokens"));
        }
    }

    private static void CheckProposals(GenerationConfig effective, PipelineOptions? options)
    {
        if (options?.DraftModel is null && options?.PromptLookup != true)
        {
            return;
        }

        string source = options.DraftModel is not null ? nameof(options.DraftModel) : nameof(options.PromptLookup);
        (string Option, bool IsUsed, string Reason)[] rules =
        [
            (nameof(effective.NumBeams), effective.NumBeams is > 1, "proposed tokens work with a single sequence only"),
            (nameof(effective.NumReturnSequences), effective.NumReturnSequences is > 1, "proposed tokens work with a single sequence only"),
            (nameof(effective.MinNewTokens), effective.MinNewTokens is > 0, "the library does not hold back the end token there"),
        ];
        foreach ((string option, bool isUsed, string reason) in rules)
        {
            if (isUsed)
            {
                throw Refuse(effective, option, $"cannot be used in a pipeline with {source}: {reason}");
            }
        }
    }

    private static void CheckEcho(GenerationConfig effective, PipelineOptions? options)
    {
        if (effective.Echo == true && options?.AttentionBackend == AttentionBackend.ScaledDotProduct)
        {
            throw Refuse(
                effective,
                nameof(effective.Echo),
                $"needs a pipeline with {nameof(AttentionBackend)}.{nameof(AttentionBackend.PagedAttention)}: the other backend cannot give the prompt back");
        }

        if (effective.Echo == true && StopStringRule.Of(effective) is not null)
        {
            throw Refuse(
                effective,
                nameof(effective.Echo),
                $"cannot be used together with {nameof(effective.StopStrings)}, which might be in the prompt already: leave out one of them, or set " +
                $"{nameof(effective.StopStringMatching)} to {nameof(StopStringMatching.Official)}");
        }
    }

    private static InvalidConfigurationException Refuse(GenerationConfig config, string option, string rule) =>
        new($"{config.GetType().Name}.{option} {rule}.") { Option = option };
}
