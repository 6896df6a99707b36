namespace OpenVinoGenAI;

/// <summary>
/// The rules that the native library does not check itself, or only in the middle of its work: it takes such options without a word, and
/// then ignores them, hangs or crashes.
/// </summary>
internal static class WhisperConfigRules
{
    // From 0.00 s to 30.00 s in steps of 20 ms.
    private const int TimestampTokens = 1501;
    private const int LeastTimedTokens = 2;

    /// <summary>Checks what a caller has set.</summary>
    internal static void CheckGiven(WhisperGenerationConfig config, WhisperModelConfig facts)
    {
        if (config is ASRGenerationConfig { Context.Length: > 0 })
        {
            throw new InvalidConfigurationException(
                $"{nameof(ASRGenerationConfig)}.{nameof(ASRGenerationConfig.Context)} needs a Qwen3-ASR model; with a Whisper model, set " +
                $"{nameof(config.InitialPrompt)} or {nameof(config.Hotwords)} instead.")
            { Option = nameof(ASRGenerationConfig.Context) };
        }

        CheckAlone(config);
        CheckToken(config.PadTokenId, nameof(config.PadTokenId), facts);
        CheckToken(config.TranslateTokenId, nameof(config.TranslateTokenId), facts);
        CheckToken(config.TranscribeTokenId, nameof(config.TranscribeTokenId), facts);
        CheckToken(config.PrevSotTokenId, nameof(config.PrevSotTokenId), facts);
    }

    /// <summary>Checks what can be checked without a model.</summary>
    internal static void CheckAlone(WhisperGenerationConfig config)
    {
        CheckUnsupported(config);
        GenerationConfigRules.Check(config);
        if (config.Task is { } task && !Enum.IsDefined(task))
        {
            throw Refuse(nameof(config.Task), $"is {task}: it must be {WhisperTask.Transcribe} or {WhisperTask.Translate}");
        }

        WhisperGenerationConfigOptions.Table.Check(config);
    }

    /// <summary>
    /// Checks what a caller has set against the pipeline's own config. The end token is not added: the official API refuses such a config.
    /// </summary>
    internal static void CheckStopTokens(WhisperGenerationConfig config, long? endToken)
    {
        if (config.StopTokenIds is { } stops && (config.EosTokenId ?? endToken) is { } end and not -1 && !stops.Contains(end))
        {
            throw Refuse(nameof(config.StopTokenIds), $"must contain EosTokenId, which is {end}");
        }
    }

    /// <summary>Checks what a call would run with, the model's own options included.</summary>
    internal static void CheckEffective(WhisperGenerationConfig config, WhisperModelConfig facts)
    {
        CheckTokens(config.SuppressTokens, nameof(config.SuppressTokens), facts);
        CheckTokens(config.BeginSuppressTokens, nameof(config.BeginSuppressTokens), facts);
        CheckToken(config.DecoderStartTokenId, nameof(config.DecoderStartTokenId), facts);
        CheckToken(config.NoTimestampsTokenId, nameof(config.NoTimestampsTokenId), facts);
        if (config.EosTokenId is not -1)
        {
            CheckToken(config.EosTokenId, nameof(config.EosTokenId), facts);
        }

        CheckTokens(config.StopTokenIds, nameof(config.StopTokenIds), facts);
        CheckTimestamps(config, facts);
        CheckLanguages(config, facts);
        if (!string.IsNullOrEmpty(config.InitialPrompt) || !string.IsNullOrEmpty(config.Hotwords))
        {
            CheckToken(config.PrevSotTokenId, nameof(config.PrevSotTokenId), facts);
        }
    }

    /// <summary>Checks what word timestamps need.</summary>
    internal static void CheckWords(WhisperGenerationConfig config, WhisperModelConfig facts, bool pipelineHasWords)
    {
        IReadOnlyList<AlignmentHead> heads = config.AlignmentHeads ?? [];
        foreach (AlignmentHead head in heads)
        {
            if (head.Layer < 0 || head.Layer >= facts.DecoderLayers || head.Head < 0 || head.Head >= facts.DecoderHeads)
            {
                throw Refuse(
                    nameof(config.AlignmentHeads),
                    FormattableString.Invariant(
                        $"has layer {head.Layer}, head {head.Head}: the decoder has {facts.DecoderLayers} layers with {facts.DecoderHeads} heads each"));
            }
        }

        if (config.WordTimestamps != true)
        {
            return;
        }

        if (!pipelineHasWords)
        {
            throw Refuse(
                nameof(config.WordTimestamps),
                $"needs a pipeline that was made with {nameof(WhisperPipelineOptions)}.{nameof(WhisperPipelineOptions.WordTimestamps)}");
        }

        if (heads.Count == 0)
        {
            throw Refuse(nameof(config.WordTimestamps), $"needs {nameof(config.AlignmentHeads)}, which are empty");
        }
    }

    /// <summary>
    /// Checks what decoding with timestamps needs. A window begins with a timestamp; if nothing follows, the library begins the same window
    /// again, forever.
    /// </summary>
    /// <param name="config">What the call would run with.</param>
    /// <param name="tokens">How many tokens a window may have.</param>
    internal static void CheckTimed(WhisperGenerationConfig config, int tokens)
    {
        const string When = "with timestamps and for audio of more than 30 s";
        if (tokens < LeastTimedTokens)
        {
            throw Refuse(
                config.MaxNewTokens == GenerationConfig.Unlimited ? nameof(config.MaxLength) : nameof(config.MaxNewTokens),
                FormattableString.Invariant(
                    $"leaves {tokens} tokens for a window: {When} there must be at least {LeastTimedTokens}, or the library would not return"));
        }

        if (config.StopTokenIds?.FirstOrDefault(id => id > config.NoTimestampsTokenId, -1) is { } stop and >= 0)
        {
            throw Refuse(
                stop == config.EosTokenId ? nameof(config.EosTokenId) : nameof(config.StopTokenIds),
                $"has the token {stop}, a timestamp: {When} the library would not return");
        }

        if (config is { StopStrings.Count: > 0, StopStringMatching: StopStringMatching.Official } && config.IncludeStopStrInOutput != true)
        {
            throw Refuse(
                nameof(config.StopStrings),
                $"need {nameof(config.IncludeStopStrInOutput)} {When}: the library would not return if it cut off all of a window's text");
        }
    }

    internal static InvalidConfigurationException Refuse(string option, InvariantText rule) =>
        new($"{nameof(WhisperGenerationConfig)}.{option} {rule.ToString()}.") { Option = option };

    /// <summary>Finds the model's name of a language.</summary>
    /// <returns>The name with marks, or an empty text to detect the language.</returns>
    /// <exception cref="InvalidConfigurationException">The model does not know the language.</exception>
    internal static string FindLanguage(string language, bool isMultilingual, IEnumerable<string> known)
    {
        const string Option = nameof(WhisperGenerationConfig.Language);
        if (WhisperLanguages.IsDetected(language))
        {
            return string.Empty;
        }

        if (!isMultilingual)
        {
            throw Refuse(Option, $"is '{language}', but the model is not multilingual: leave it out");
        }

        return WhisperLanguages.Find(language, known)
            ?? throw Refuse(Option, $"is '{language}', which the model does not know: it knows {string.Join(", ", known.Order(StringComparer.Ordinal))}, and '{WhisperLanguages.Auto}' detects the language");
    }

    /// <summary>Checks that a caller has set no option that speech recognition has no use for, whatever the model.</summary>
    internal static void CheckUnsupported(WhisperGenerationConfig config)
    {
        (string Option, bool IsUsed)[] options =
        [
            (nameof(config.AssistantConfidenceThreshold), config.AssistantConfidenceThreshold is > 0),
            (nameof(config.NumAssistantTokens), config.NumAssistantTokens is > 0),
            (nameof(config.MaxNgramSize), config.MaxNgramSize is > 0),
            (nameof(config.TreeDepth), config.TreeDepth is > 0),
            (nameof(config.BranchingFactor), config.BranchingFactor is > 1),
            (nameof(config.NumReturnSequences), config.NumReturnSequences is > 1 or < 1),
            (nameof(config.StructuredOutput), config.StructuredOutput is not null),
            (nameof(config.Adapters), config.Adapters is not null),
            (nameof(config.Echo), config.Echo == true),
            (nameof(config.Logprobs), config.Logprobs is > 0),
            (nameof(config.Parsers), config.Parsers is { Count: > 0 }),
            (nameof(config.SkipSpecialTokens), config.SkipSpecialTokens == false),
        ];
        foreach ((string option, bool isUsed) in options)
        {
            if (isUsed)
            {
                throw Refuse(option, "is not supported by speech recognition");
            }
        }
    }

    private static void CheckLanguages(WhisperGenerationConfig config, WhisperModelConfig facts)
    {
        IReadOnlyDictionary<string, long> languages = config.LangToId ?? new Dictionary<string, long>();
        foreach ((string name, long id) in languages)
        {
            CheckToken(id, $"{nameof(config.LangToId)}[\"{name}\"]", facts, nameof(config.LangToId));
        }

        bool isMultilingual = config.IsMultilingual == true;
        if (isMultilingual)
        {
            CheckToken(config.TranslateTokenId, nameof(config.TranslateTokenId), facts);
            CheckToken(config.TranscribeTokenId, nameof(config.TranscribeTokenId), facts);
        }

        // The language may be the pipeline's own, and the languages the call's.
        FindLanguage(config.Language ?? string.Empty, isMultilingual, languages.Keys);
    }

    // Without room for the timestamps the library loses the text, and with no token for none it hangs.
    private static void CheckTimestamps(WhisperGenerationConfig config, WhisperModelConfig facts)
    {
        if (config.ReturnTimestamps == true && config.NoTimestampsTokenId + TimestampTokens >= facts.VocabularySize)
        {
            throw Refuse(
                nameof(config.NoTimestampsTokenId),
                FormattableString.Invariant(
                    $"is {config.NoTimestampsTokenId}: the vocabulary of {facts.VocabularySize} tokens has no room for the {TimestampTokens} timestamps after it"));
        }
    }

    private static void CheckTokens(IReadOnlyList<long>? ids, string option, WhisperModelConfig facts)
    {
        foreach (long id in ids ?? [])
        {
            CheckToken(id, option, facts);
        }
    }

    private static void CheckToken(long? id, string subject, WhisperModelConfig facts, string? option = null)
    {
        if (id is { } value && (value < 0 || value >= facts.VocabularySize))
        {
            throw new InvalidConfigurationException(
                FormattableString.Invariant(
                    $"{nameof(WhisperGenerationConfig)}.{subject} has the token {value}, which is outside the vocabulary: ") +
                $"it must be from 0 to {facts.VocabularySize - 1}.")
            { Option = option ?? subject };
        }
    }
}
