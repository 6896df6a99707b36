using static OpenVinoGenAI.OptionRows<OpenVinoGenAI.WhisperGenerationConfig>;

namespace OpenVinoGenAI;

/// <summary>The options of <see cref="WhisperGenerationConfig"/> that <see cref="GenerationConfig"/> does not have.</summary>
internal static class WhisperGenerationConfigOptions
{
    private const string Transcribe = "transcribe";
    private const string Translate = "translate";

    internal static OptionTable<WhisperGenerationConfig> Table { get; } = new(
        nameof(WhisperGenerationConfig),
        Text(
            "language",
            nameof(WhisperGenerationConfig.Language),
            c => c.Language,
            (c, v) => c with { Language = v }),
        Text(
            "task",
            nameof(WhisperGenerationConfig.Task),
            c => c.Task is { } task ? (task == WhisperTask.Translate ? Translate : Transcribe) : null,
            (c, v) => c with { Task = v == Translate ? WhisperTask.Translate : WhisperTask.Transcribe }),
        Flag(
            "return_timestamps",
            nameof(WhisperGenerationConfig.ReturnTimestamps),
            c => c.ReturnTimestamps,
            (c, v) => c with { ReturnTimestamps = v }),
        Flag(
            "word_timestamps",
            nameof(WhisperGenerationConfig.WordTimestamps),
            c => c.WordTimestamps,
            (c, v) => c with { WordTimestamps = v }),
        Text("initial_prompt", nameof(WhisperGenerationConfig.InitialPrompt), c => c.InitialPrompt, (c, v) => c with { InitialPrompt = v }),
        Text("hotwords", nameof(WhisperGenerationConfig.Hotwords), c => c.Hotwords, (c, v) => c with { Hotwords = v }),
        Object(
            "alignment_heads",
            nameof(WhisperGenerationConfig.AlignmentHeads),
            c => c.AlignmentHeads,
            (c, v) => c with { AlignmentHeads = v }),
        Object(
            "suppress_tokens",
            nameof(WhisperGenerationConfig.SuppressTokens),
            c => c.SuppressTokens,
            (c, v) => c with { SuppressTokens = v }),
        Object(
            "begin_suppress_tokens",
            nameof(WhisperGenerationConfig.BeginSuppressTokens),
            c => c.BeginSuppressTokens,
            (c, v) => c with { BeginSuppressTokens = v }),
        Count(
            "max_initial_timestamp_index",
            nameof(WhisperGenerationConfig.MaxInitialTimestampIndex),
            c => c.MaxInitialTimestampIndex,
            (c, v) => c with { MaxInitialTimestampIndex = v }),
        Long(
            "decoder_start_token_id",
            nameof(WhisperGenerationConfig.DecoderStartTokenId),
            c => c.DecoderStartTokenId,
            (c, v) => c with { DecoderStartTokenId = v }),
        Long("pad_token_id", nameof(WhisperGenerationConfig.PadTokenId), c => c.PadTokenId, (c, v) => c with { PadTokenId = v }),
        Long(
            "translate_token_id",
            nameof(WhisperGenerationConfig.TranslateTokenId),
            c => c.TranslateTokenId,
            (c, v) => c with { TranslateTokenId = v }),
        Long(
            "transcribe_token_id",
            nameof(WhisperGenerationConfig.TranscribeTokenId),
            c => c.TranscribeTokenId,
            (c, v) => c with { TranscribeTokenId = v }),
        Long(
            "prev_sot_token_id",
            nameof(WhisperGenerationConfig.PrevSotTokenId),
            c => c.PrevSotTokenId,
            (c, v) => c with { PrevSotTokenId = v }),
        Long(
            "no_timestamps_token_id",
            nameof(WhisperGenerationConfig.NoTimestampsTokenId),
            c => c.NoTimestampsTokenId,
            (c, v) => c with { NoTimestampsTokenId = v }),
        Flag(
            "is_multilingual",
            nameof(WhisperGenerationConfig.IsMultilingual),
            c => c.IsMultilingual,
            (c, v) => c with { IsMultilingual = v }),
        Object("lang_to_id", nameof(WhisperGenerationConfig.LangToId), c => c.LangToId, (c, v) => c with { LangToId = v }));
}
