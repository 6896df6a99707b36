using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The generation configs of a speech recognition pipeline.</summary>
internal sealed unsafe class WhisperPipelineConfig(
    WhisperGenerationConfigHandle handle, WhisperModelFacts facts, bool pipelineHasWords, Tokenizer tokenizer)
    : ConfigStore<WhisperGenerationConfig, ov_genai_whisper_generation_config>(handle, ReadAll(handle))
{
    private static readonly EncodeOptions PromptEncoding = new() { AddSpecialTokens = false };
    private static readonly WhisperGenerationConfig NoChange = new();

    private WhisperGenerationConfig _effective = NoChange;
    private int _timedTokens;

    /// <summary>What the call that was resolved last runs with; every option is set.</summary>
    internal WhisperGenerationConfig Effective => _effective;

    /// <summary>
    /// Checks what decoding with timestamps needs, which sound of more than one window has, too, whatever the options say.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal void CheckTimed() => WhisperConfigRules.CheckTimed(_effective, _timedTokens);

    // The model's own options come from a file and are checked like a caller's.
    internal override NativeHandle<ov_genai_whisper_generation_config> Resolve(WhisperGenerationConfig? config) =>
        base.Resolve(config ?? NoChange);

    protected override NativeHandle<ov_genai_whisper_generation_config> MergeChecked(
        NativeHandle<ov_genai_whisper_generation_config> original, WhisperGenerationConfig config) => Merge(original, config, isForCall: false);

    protected override NativeHandle<ov_genai_whisper_generation_config> MergeForCall(
        NativeHandle<ov_genai_whisper_generation_config> original, WhisperGenerationConfig config) => Merge(original, config, isForCall: true);

    protected override WhisperGenerationConfig Read(ov_genai_whisper_generation_config* source, WhisperGenerationConfig changes) =>
        WhisperConfigMapper.Read(source);

    private static WhisperGenerationConfig ReadAll(WhisperGenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        return WhisperConfigMapper.Read(native.Pointer);
    }

    private WhisperGenerationConfigHandle Merge(
        NativeHandle<ov_genai_whisper_generation_config> original, WhisperGenerationConfig config, bool isForCall)
    {
        WhisperConfigRules.CheckGiven(config, facts);
        WhisperConfigRules.CheckStopTokens(config, Current.EosTokenId);
        WhisperGenerationConfigHandle handle = WhisperConfigMapper.Merge(original, config);
        try
        {
            using var native = handle.Acquire();
            WhisperGenerationConfig effective = WhisperConfigMapper.Read(native.Pointer);
            WhisperConfigRules.CheckEffective(effective, facts);
            WhisperConfigRules.CheckWords(effective, facts, pipelineHasWords);
            Validate(native.Pointer);
            if (isForCall)
            {
                Limit(native.Pointer, effective);
                _effective = effective;
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void Validate(ov_genai_whisper_generation_config* config)
    {
        try
        {
            NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_validate(config));
        }
        catch (OpenVinoGenAIException error)
        {
            throw GenerationConfigErrors.Explain(error);
        }
    }

    // Past the model's last position the library goes on with what lies behind its table of positions.
    private void Limit(ov_genai_whisper_generation_config* config, WhisperGenerationConfig effective)
    {
        int begun = BeginningTokens(effective);
        int room = facts.Positions - begun;
        if (room <= 0)
        {
            throw WhisperConfigRules.Refuse(
                string.IsNullOrEmpty(effective.InitialPrompt) ? nameof(effective.Hotwords) : nameof(effective.InitialPrompt),
                $"is too long: with it the decoder begins with {begun} tokens, and the model has {facts.Positions} positions");
        }

        int maxNewTokens = effective.MaxNewTokens ?? GenerationConfig.Unlimited;
        int maxLength = effective.MaxLength ?? GenerationConfig.Unlimited;
        int timedBegun = effective.ReturnTimestamps == true ? begun : begun - 1;
        _timedTokens = maxNewTokens == GenerationConfig.Unlimited ? maxLength - timedBegun : maxNewTokens;
        if ((maxNewTokens > room && maxNewTokens != GenerationConfig.Unlimited) || maxLength > facts.Positions)
        {
            WhisperConfigMapper.SetLimits(
                config,
                maxNewTokens == GenerationConfig.Unlimited ? maxNewTokens : Math.Min(maxNewTokens, room),
                Math.Min(maxLength, facts.Positions));
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
