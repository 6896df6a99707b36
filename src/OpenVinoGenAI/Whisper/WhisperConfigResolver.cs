using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>The generation configs of a pipeline with a Whisper model.</summary>
/// <param name="handle">The native config; owned from here on.</param>
/// <param name="model">What the model's config says of its size.</param>
/// <param name="pipelineHasWords">Whether the pipeline was made for word timestamps.</param>
/// <param name="tokenizer">The model's tokenizer, to count the tokens of prompts with.</param>
/// <param name="store">Gives the native pipeline its new own config.</param>
internal sealed class WhisperConfigResolver(
    WhisperGenerationConfigHandle handle,
    WhisperModelConfig model,
    bool pipelineHasWords,
    Tokenizer tokenizer,
    Action<WhisperGenerationConfigHandle> store)
    : RecognitionConfigResolver(handle, NativeWhisperConfig.Read(handle), store)
{
    private static readonly EncodeOptions PromptEncoding = new() { AddSpecialTokens = false };

    // Of the call that was resolved last.
    private int _timedTokens;

    /// <summary>
    /// Checks what decoding with timestamps needs, for the config that was resolved last. Audio of more than one window is decoded so, too,
    /// whatever the options say.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal override void CheckTimed(WhisperGenerationConfig effective) => WhisperConfigRules.CheckTimed(effective, _timedTokens);

    protected override WhisperGenerationConfigHandle MergeChecked(WhisperGenerationConfigHandle original, WhisperGenerationConfig config) =>
        Merge(original, config).Native;

    protected override ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> MergeForCall(
        WhisperGenerationConfigHandle original, WhisperGenerationConfig config)
    {
        ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> resolved = Merge(original, config);
        try
        {
            Limit(resolved.Native, resolved.Effective);
            if (StopStringRule.Of(resolved.Effective) is not null)
            {
                // In the library a stop string ends only the current window, and not the answer.
                NativeWhisperConfig.SetStopStrings(resolved.Native, []);
            }

            return resolved;
        }
        catch
        {
            resolved.Native.Dispose();
            throw;
        }
    }

    protected override WhisperGenerationConfig Read(WhisperGenerationConfigHandle source, WhisperGenerationConfig changes) =>
        NativeWhisperConfig.Read(source) with { StopStringMatching = changes.StopStringMatching ?? Current.StopStringMatching };

    // The library knows a language only by the model's own name of it.
    private WhisperGenerationConfig WithModelsLanguage(WhisperGenerationConfig config)
    {
        if (config.Language is not { Length: > 0 } language)
        {
            return config;
        }

        NulCharacters.ThrowIfAny(language, nameof(config.Language));
        IReadOnlyDictionary<string, long> known = config.LangToId ?? Current.LangToId ?? new Dictionary<string, long>();
        bool isMultilingual = config.IsMultilingual ?? Current.IsMultilingual ?? false;
        return config with { Language = WhisperConfigRules.FindLanguage(language, isMultilingual, known.Keys) };
    }

    private ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> Merge(
        WhisperGenerationConfigHandle original, WhisperGenerationConfig config)
    {
        WhisperConfigRules.CheckGiven(config, model);
        WhisperConfigRules.CheckStopTokens(config, Current.EosTokenId);
        WhisperGenerationConfigHandle merged = WhisperConfigMapper.Merge(original, WithModelsLanguage(config));
        try
        {
            WhisperGenerationConfig effective = Read(merged, config);
            WhisperConfigRules.CheckEffective(effective, model);
            DecodingRules.CheckBeams(effective);
            WhisperConfigRules.CheckWords(effective, model, pipelineHasWords);
            Validate(merged);
            return new(config, effective, merged);
        }
        catch
        {
            merged.Dispose();
            throw;
        }
    }

    private static void Validate(WhisperGenerationConfigHandle config)
    {
        try
        {
            NativeWhisperConfig.Validate(config);
        }
        catch (OpenVinoGenAIException error)
        {
            throw NativeExceptionMapper.ForGenerationConfig(error);
        }
    }

    // Past the model's last position the library goes on with what lies behind its table of positions.
    private void Limit(WhisperGenerationConfigHandle config, WhisperGenerationConfig effective)
    {
        int begun = BeginningTokens(effective);
        int room = model.Positions - begun;
        if (room <= 0)
        {
            throw WhisperConfigRules.Refuse(
                string.IsNullOrEmpty(effective.InitialPrompt) ? nameof(effective.Hotwords) : nameof(effective.InitialPrompt),
                $"is too long: with it the decoder begins with {begun} tokens, and the model has {model.Positions} positions");
        }

        int maxNewTokens = effective.MaxNewTokens ?? GenerationConfig.Unlimited;
        int maxLength = effective.MaxLength ?? GenerationConfig.Unlimited;
        int timedBegun = effective.ReturnTimestamps == true ? begun : begun - 1;
        _timedTokens = maxNewTokens == GenerationConfig.Unlimited ? maxLength - timedBegun : maxNewTokens;
        if ((maxNewTokens > room && maxNewTokens != GenerationConfig.Unlimited) || maxLength > model.Positions)
        {
            NativeWhisperConfig.SetLimits(
                config,
                maxNewTokens == GenerationConfig.Unlimited ? maxNewTokens : Math.Min(maxNewTokens, room),
                Math.Min(maxLength, model.Positions));
        }
    }

    private int BeginningTokens(WhisperGenerationConfig effective)
    {
        int prompt = CountTokens(effective.InitialPrompt) + CountTokens(effective.Hotwords);
        int start = 1 + (effective.IsMultilingual == true ? 2 : 0) + (effective.ReturnTimestamps == true ? 0 : 1);
        return start + (prompt == 0 ? 0 : prompt + 1);
    }

    private int CountTokens(string? text) =>
        string.IsNullOrEmpty(text) ? 0 : tokenizer.Encode(" " + text, PromptEncoding).Columns;
}
