using System.Text;

namespace OpenVinoGenAI;

/// <summary>Names the option in the library's messages about a generation config as this API names it.</summary>
internal static class GenerationConfigErrors
{
    private static readonly (string Official, string Name)[] Options =
    [
        .. new[]
        {
            nameof(GenerationConfig.NumReturnSequences), nameof(GenerationConfig.NumBeamGroups), nameof(GenerationConfig.DiversityPenalty),
            nameof(GenerationConfig.NoRepeatNgramSize), nameof(GenerationConfig.RepetitionPenalty), nameof(GenerationConfig.PresencePenalty),
            nameof(GenerationConfig.FrequencyPenalty), nameof(GenerationConfig.MinNewTokens), nameof(GenerationConfig.MaxNewTokens),
            nameof(GenerationConfig.MaxLength), nameof(GenerationConfig.Temperature), nameof(GenerationConfig.TopP), nameof(GenerationConfig.TopK),
            nameof(GenerationConfig.MinP), nameof(GenerationConfig.AssistantConfidenceThreshold), nameof(GenerationConfig.NumAssistantTokens),
            nameof(GenerationConfig.StopStrings), nameof(GenerationConfig.StopTokenIds), nameof(GenerationConfig.EosTokenId),
            nameof(GenerationConfig.IgnoreEos), nameof(GenerationConfig.NumBeams), nameof(GenerationConfig.TreeDepth),
            nameof(GenerationConfig.BranchingFactor), nameof(GenerationConfig.PruningRatio), nameof(GenerationConfig.RelevanceWeight),
        }.Select(name => (SnakeCase(name), name)),
    ];

    internal static InvalidConfigurationException Explain(OpenVinoGenAIException error) => Explain(error, FindOption(error));

    internal static InvalidConfigurationException Explain(OpenVinoGenAIException error, string? option)
    {
        string subject = option is null ? "The generation config" : $"GenerationConfig.{option}";
        return new InvalidConfigurationException($"{subject} is not allowed: {error.Message}", error.InnerException)
        {
            Option = option,
            Status = error.Status,
            NativeMessage = error.NativeMessage,
            NativeType = error.NativeType,
        };
    }

    private static string? FindOption(OpenVinoGenAIException error)
    {
        string text = error.NativeMessage ?? error.Message;

        // 'do_sample' is the condition of a rule more often than its subject, so it is not among the options.
        string? option = Options.Where(candidate => text.Contains(candidate.Official, StringComparison.Ordinal))
            .OrderBy(candidate => text.IndexOf(candidate.Official, StringComparison.Ordinal))
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
        return option ?? (text.Contains("StructuredOutputConfig", StringComparison.Ordinal) ? nameof(GenerationConfig.StructuredOutput) : null);
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
