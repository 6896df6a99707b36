using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop;

/// <summary>Carries speech recognition configs between the managed record and the native object.</summary>
internal static unsafe class WhisperConfigMapper
{
    private const string Transcribe = "transcribe";
    private const string Translate = "translate";

    /// <summary>Copies a native config and sets every option that a record has.</summary>
    internal static WhisperGenerationConfigHandle Merge(
        NativeHandle<ov_genai_whisper_generation_config> original, WhisperGenerationConfig changes)
    {
        using var source = original.Acquire();
        ov_genai_whisper_generation_config* copy;
        NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_copy(source.Pointer, &copy));
        var result = new WhisperGenerationConfigHandle(copy);
        try
        {
            EditCommon(copy, common => GenerationConfigMapper.Apply(changes, common));
            Apply(changes, copy);
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

    /// <summary>Reads every option.</summary>
    internal static WhisperGenerationConfig Read(ov_genai_whisper_generation_config* source)
    {
        using GenerationConfigHandle handle = CommonOf(source);
        using var common = handle.Acquire();
        string? task = Text(source, &ov_genai_whisper_generation_config_get_task);
        return new WhisperGenerationConfig(GenerationConfigMapper.Read(common.Pointer))
        {
            Language = Text(source, &ov_genai_whisper_generation_config_get_language) ?? string.Empty,
            Task = task == Translate ? WhisperTask.Translate : WhisperTask.Transcribe,
            ReturnTimestamps = GetFlag(source, &ov_genai_whisper_generation_config_get_return_timestamps),
            WordTimestamps = GetFlag(source, &ov_genai_whisper_generation_config_get_word_timestamps),
            InitialPrompt = Text(source, &ov_genai_whisper_generation_config_get_initial_prompt) ?? string.Empty,
            Hotwords = Text(source, &ov_genai_whisper_generation_config_get_hotwords) ?? string.Empty,
            AlignmentHeads = WhisperConfigLists.AlignmentHeads(source),
            SuppressTokens = WhisperConfigLists.Tokens(
                source, &ov_genai_whisper_generation_config_get_suppress_tokens_count, &ov_genai_whisper_generation_config_get_suppress_tokens),
            BeginSuppressTokens = WhisperConfigLists.Tokens(
                source,
                &ov_genai_whisper_generation_config_get_begin_suppress_tokens_count,
                &ov_genai_whisper_generation_config_get_begin_suppress_tokens),
            MaxInitialTimestampIndex = GetCount(source, &ov_genai_whisper_generation_config_get_max_initial_timestamp_index),
            DecoderStartTokenId = GetId(source, &ov_genai_whisper_generation_config_get_decoder_start_token_id),
            PadTokenId = GetId(source, &ov_genai_whisper_generation_config_get_pad_token_id),
            TranslateTokenId = GetId(source, &ov_genai_whisper_generation_config_get_translate_token_id),
            TranscribeTokenId = GetId(source, &ov_genai_whisper_generation_config_get_transcribe_token_id),
            PrevSotTokenId = GetId(source, &ov_genai_whisper_generation_config_get_prev_sot_token_id),
            NoTimestampsTokenId = GetId(source, &ov_genai_whisper_generation_config_get_no_timestamps_token_id),
            IsMultilingual = GetFlag(source, &ov_genai_whisper_generation_config_get_is_multilingual),
            LangToId = WhisperConfigLists.Languages(source),
        };
    }

    private static void Apply(WhisperGenerationConfig source, ov_genai_whisper_generation_config* target)
    {
        string? language = source.Language is { } given ? WhisperGenerationConfig.WithMarks(given) : null;
        string? task = source.Task is { } choice ? choice == WhisperTask.Translate ? Translate : Transcribe : null;
        SetText(target, language, &ov_genai_whisper_generation_config_set_language);
        SetText(target, task, &ov_genai_whisper_generation_config_set_task);
        SetText(target, source.InitialPrompt, &ov_genai_whisper_generation_config_set_initial_prompt);
        SetText(target, source.Hotwords, &ov_genai_whisper_generation_config_set_hotwords);
        SetFlag(target, source.ReturnTimestamps, &ov_genai_whisper_generation_config_set_return_timestamps);
        SetFlag(target, source.WordTimestamps, &ov_genai_whisper_generation_config_set_word_timestamps);
        SetFlag(target, source.IsMultilingual, &ov_genai_whisper_generation_config_set_is_multilingual);
        Set(target, source.DecoderStartTokenId, &ov_genai_whisper_generation_config_set_decoder_start_token_id);
        Set(target, source.PadTokenId, &ov_genai_whisper_generation_config_set_pad_token_id);
        Set(target, source.TranslateTokenId, &ov_genai_whisper_generation_config_set_translate_token_id);
        Set(target, source.TranscribeTokenId, &ov_genai_whisper_generation_config_set_transcribe_token_id);
        Set(target, source.PrevSotTokenId, &ov_genai_whisper_generation_config_set_prev_sot_token_id);
        Set(target, source.NoTimestampsTokenId, &ov_genai_whisper_generation_config_set_no_timestamps_token_id);
        SetCount(target, source.MaxInitialTimestampIndex, &ov_genai_whisper_generation_config_set_max_initial_timestamp_index);
        WhisperConfigLists.Apply(source, target);
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

    private static GenerationConfigHandle CommonOf(ov_genai_whisper_generation_config* source)
    {
        ov_genai_generation_config* common;
        NativeStatus.ThrowIfFailed(ov_genai_whisper_generation_config_get_generation_config(source, &common));
        return new GenerationConfigHandle(common);
    }

    private static string? Text(
        ov_genai_whisper_generation_config* source,
        delegate*<ov_genai_whisper_generation_config*, byte*, nuint*, ov_status_e> getter)
    {
        nuint size;
        return getter(source, null, &size) == ov_status_e.NOT_FOUND ? null : NativeText.Read(source, getter);
    }

    // An empty text stands for none.
    private static void SetText(
        ov_genai_whisper_generation_config* target,
        string? value,
        delegate*<ov_genai_whisper_generation_config*, byte*, ov_status_e> setter)
    {
        if (value is not null)
        {
            using var text = new Utf8Text(value.Length == 0 ? null : value);
            NativeStatus.ThrowIfFailed(setter(target, text.Pointer));
        }
    }
}
