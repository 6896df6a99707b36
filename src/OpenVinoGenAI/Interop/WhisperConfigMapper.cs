using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Options;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries speech recognition configs between the managed record and the native object.</summary>
internal static unsafe class WhisperConfigMapper
{
    internal static NativeOptionTable<WhisperGenerationConfig, ov_genai_whisper_generation_config> Options { get; } =
        new(WhisperGenerationConfigOptions.Table, WhisperGenerationConfigNativeOptions.All);

    /// <summary>Copies a native config and sets every option that a record has.</summary>
    internal static WhisperGenerationConfigHandle Merge(
        NativeHandle<ov_genai_whisper_generation_config> original, WhisperGenerationConfig changes)
    {
        WhisperGenerationConfigHandle result = WhisperGenerationConfigHandle.CopyOf(original);
        try
        {
            using var copy = result.Acquire();
            EditCommon(copy.Pointer, common => GenerationConfigMapper.Apply(changes, common));
            Options.Write(changes, copy.Pointer);
            WhisperConfigLists.Apply(changes, copy.Pointer);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Sets the limits of tokens.</summary>
    internal static void SetLimits(ov_genai_whisper_generation_config* target, int maxNewTokens, int maxLength) =>
        EditCommon(target, common => GenerationConfigMapper.Apply(
            new GenerationConfig { MaxNewTokens = maxNewTokens, MaxLength = maxLength }, common));

    /// <summary>Sets the texts at which the library ends a window.</summary>
    internal static void SetStopStrings(ov_genai_whisper_generation_config* target, IReadOnlyList<string> texts) =>
        EditCommon(target, common => GenerationConfigMapper.Apply(new GenerationConfig { StopStrings = texts }, common));

    /// <summary>Reads every option.</summary>
    internal static WhisperGenerationConfig Read(ov_genai_whisper_generation_config* source)
    {
        using GenerationConfigHandle handle = CommonOf(source);
        using var common = handle.Acquire();
        var unset = new WhisperGenerationConfig(GenerationConfigMapper.Read(common.Pointer))
        {
            Language = string.Empty,
            Task = WhisperTask.Transcribe,
            InitialPrompt = string.Empty,
            Hotwords = string.Empty,
            AlignmentHeads = WhisperConfigLists.AlignmentHeads(source),
            SuppressTokens = WhisperConfigLists.Tokens(
                source, &ov_genai_whisper_generation_config_get_suppress_tokens_count, &ov_genai_whisper_generation_config_get_suppress_tokens),
            BeginSuppressTokens = WhisperConfigLists.Tokens(
                source,
                &ov_genai_whisper_generation_config_get_begin_suppress_tokens_count,
                &ov_genai_whisper_generation_config_get_begin_suppress_tokens),
            LangToId = WhisperConfigLists.Languages(source),
        };
        return Options.Read(source, unset);
    }

    // The common options are a part of the native object, which its own functions reach only through a copy.
    private static void EditCommon(ov_genai_whisper_generation_config* target, CommonEdit edit)
    {
        using GenerationConfigHandle handle = CommonOf(target);
        using var common = handle.Acquire();
        edit(common.Pointer);
        NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_set_generation_config(target, common.Pointer));
    }

    private delegate void CommonEdit(ov_genai_generation_config* common);

    /// <summary>Copies the options that every model has.</summary>
    internal static GenerationConfigHandle CommonOf(ov_genai_whisper_generation_config* source)
    {
        ov_genai_generation_config* common;
        NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_get_generation_config(source, &common));
        return new GenerationConfigHandle(common);
    }
}
