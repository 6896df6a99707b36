namespace OpenVinoGenAI;

/// <summary>Rules of speech configs, which the library checks only in a call.</summary>
internal static class SpeechGenerationConfigRules
{
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal static void Check(SpeechGenerationConfig given, SpeechGenerationConfig effective)
    {
        SpeechGenerationConfigOptions.Table.Check(given);
        if (effective.MaxLengthRatio <= effective.MinLengthRatio)
        {
            throw new InvalidConfigurationException(FormattableString.Invariant(
                $"{nameof(SpeechGenerationConfig)}.{nameof(given.MaxLengthRatio)} is {effective.MaxLengthRatio}: it must be above {nameof(given.MinLengthRatio)}, which is {effective.MinLengthRatio}."))
            {
                Option = nameof(given.MaxLengthRatio),
            };
        }

        CheckText(given.Language, nameof(given.Language), mayBeEmpty: false);
        CheckText(given.PhonemizeFallbackModelDir, nameof(given.PhonemizeFallbackModelDir), mayBeEmpty: true);
    }

    private static void CheckText(string? text, string option, bool mayBeEmpty)
    {
        if (text is not null && ((text.Length == 0 && !mayBeEmpty) || text.Contains('\0', StringComparison.Ordinal)))
        {
            throw new InvalidConfigurationException(
                $"{nameof(SpeechGenerationConfig)}.{option} {(text.Length == 0 ? "is empty" : "contains a NUL character")}.")
            {
                Option = option,
            };
        }
    }
}
