namespace OpenVinoGenAI;

/// <summary>The rules of Qwen3-ASR models. The library ignores options that only Whisper models have.</summary>
internal static class Qwen3ASRConfigRules
{
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal static void Check(WhisperGenerationConfig config)
    {
        WhisperConfigRules.CheckUnsupported(config);
        GenerationConfigRules.Check(config);
        (string Option, bool IsUsed)[] options =
        [
            (nameof(config.Task), config.Task is not (null or WhisperTask.Transcribe)),
            (nameof(config.ReturnTimestamps), config.ReturnTimestamps == true),
            (nameof(config.WordTimestamps), config.WordTimestamps == true),
            (nameof(config.InitialPrompt), !string.IsNullOrEmpty(config.InitialPrompt)),
            (nameof(config.Hotwords), !string.IsNullOrEmpty(config.Hotwords)),
            (nameof(config.NumBeams), config.NumBeams is > 1),
        ];
        foreach ((string option, bool isUsed) in options)
        {
            if (isUsed)
            {
                throw Refuse(option, "is not supported by Qwen3-ASR models");
            }
        }

        string? context = (config as ASRGenerationConfig)?.Context;
        NulCharacters.ThrowIfAny(context ?? string.Empty, nameof(ASRGenerationConfig.Context));
        NulCharacters.ThrowIfAny(config.Language ?? string.Empty, nameof(config.Language));
    }

    /// <summary>The name that the model knows a language by, which is the English one; a name that is not known here is passed on as it is.</summary>
    /// <returns>The name, or an empty text to detect the language.</returns>
    internal static string NameOf(string language) => WhisperLanguages.IsDetected(language)
        ? string.Empty
        : WhisperLanguages.EnglishNameOf(language) ?? language.Trim();

    private static InvalidConfigurationException Refuse(string option, string rule) =>
        new($"{nameof(ASRGenerationConfig)}.{option} {rule}.") { Option = option };
}
