using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// How speech is decoded: language, task, times, prompts, tokens, and the options that every model has (official:
/// <c>WhisperGenerationConfig</c>). Every option that is <see langword="null"/> stays as the pipeline's own config has it, which comes from
/// the model's <c>generation_config.json</c>.
/// </summary>
/// <remarks>
/// A config is immutable; <c>pipe.GenerationConfig with { Language = "fr" }</c> makes a changed copy. The options are checked when they
/// are used: an option that is not allowed gives an <see cref="InvalidConfigurationException"/> that names it and the rule. Of the options of
/// <see cref="GenerationConfig"/>, speech recognition has no use for drafts, adapters, grammars and several answers; and however many tokens
/// are asked for, decoding a window ends at the model's last position (448 in all models of OpenAI).
/// </remarks>
public record WhisperGenerationConfig : GenerationConfig
{
    /// <summary>Creates a config that leaves every option as the pipeline has it.</summary>
    public WhisperGenerationConfig()
    {
    }

    /// <summary>Takes over the options that every model has.</summary>
    /// <param name="common">The options.</param>
    public WhisperGenerationConfig(GenerationConfig common)
        : base(common)
    {
    }

    /// <summary>
    /// The spoken language, one of <see cref="LangToId"/>: <c>en</c>, <c>&lt;|en|&gt;</c>, <c>eng</c>, <c>English</c> or <c>en-US</c>, in upper or
    /// lower case. Empty or <c>auto</c> to detect it from the first 30 s (the default). Only for multilingual models.
    /// </summary>
    /// <remarks>Official: <c>language</c>.</remarks>
    public string? Language { get; init; }

    /// <summary>Whether to transcribe or to translate to English. Default <see cref="WhisperTask.Transcribe"/>. Only for multilingual models.</summary>
    /// <remarks>Official: <c>task</c>.</remarks>
    public WhisperTask? Task { get; init; }

    /// <summary>Whether the result has <see cref="WhisperResult.Chunks"/> with their times. Default <see langword="false"/>.</summary>
    /// <remarks>Official: <c>return_timestamps</c>.</remarks>
    public bool? ReturnTimestamps { get; init; }

    /// <summary>
    /// Whether the result has <see cref="WhisperResult.Words"/> with their times. The pipeline must be made with
    /// <see cref="WhisperPipelineOptions.WordTimestamps"/>, and then it is the default.
    /// </summary>
    /// <remarks>Official: <c>word_timestamps</c>.</remarks>
    public bool? WordTimestamps { get; init; }

    /// <summary>A text before the first 30 s, which leads style and spelling ("favourite colour"). Empty for none (the default).</summary>
    /// <remarks>Official: <c>initial_prompt</c>.</remarks>
    public string? InitialPrompt { get; init; }

    /// <summary>Names and terms that may occur, put before every 30 s. Empty for none (the default).</summary>
    /// <remarks>Official: <c>hotwords</c>.</remarks>
    public string? Hotwords { get; init; }

    /// <summary>The attention heads that word timestamps are taken from; each must be one of the decoder's. Default: the model's.</summary>
    /// <remarks>Official: <c>alignment_heads</c>.</remarks>
    public IReadOnlyList<AlignmentHead>? AlignmentHeads
    {
        get;
        init => field = EquatableList<AlignmentHead>.From(value);
    }

    /// <summary>Tokens that never have a chance, all in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>suppress_tokens</c>.</remarks>
    public IReadOnlyList<long>? SuppressTokens
    {
        get;
        init => field = EquatableList<long>.From(value);
    }

    /// <summary>Tokens that have no chance at the beginning, all in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>begin_suppress_tokens</c>.</remarks>
    public IReadOnlyList<long>? BeginSuppressTokens
    {
        get;
        init => field = EquatableList<long>.From(value);
    }

    /// <summary>The latest first timestamp of a window, in steps of 20 ms; at least 0. Default: the model's, usually 50 (1 s).</summary>
    /// <remarks>Official: <c>max_initial_timestamp_index</c>.</remarks>
    public int? MaxInitialTimestampIndex { get; init; }

    /// <summary>The token that every decoding begins with, in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>decoder_start_token_id</c>.</remarks>
    public long? DecoderStartTokenId { get; init; }

    /// <summary>The padding token, in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>pad_token_id</c>.</remarks>
    public long? PadTokenId { get; init; }

    /// <summary>The token of <see cref="WhisperTask.Translate"/>, in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>translate_token_id</c>.</remarks>
    public long? TranslateTokenId { get; init; }

    /// <summary>The token of <see cref="WhisperTask.Transcribe"/>, in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>transcribe_token_id</c>.</remarks>
    public long? TranscribeTokenId { get; init; }

    /// <summary>The token before an initial prompt or hotwords, in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>prev_sot_token_id</c>.</remarks>
    public long? PrevSotTokenId { get; init; }

    /// <summary>The token for no timestamps, in the vocabulary; the timestamps are the tokens after it. Default: the model's.</summary>
    /// <remarks>Official: <c>no_timestamps_token_id</c>.</remarks>
    public long? NoTimestampsTokenId { get; init; }

    /// <summary>Whether the model knows languages and tasks. Default: the model's.</summary>
    /// <remarks>Official: <c>is_multilingual</c>.</remarks>
    public bool? IsMultilingual { get; init; }

    /// <summary>The languages by their names with marks, for instance <c>&lt;|en|&gt;</c>, and their tokens, all in the vocabulary. Default: the model's.</summary>
    /// <remarks>Official: <c>lang_to_id</c>.</remarks>
    public IReadOnlyDictionary<string, long>? LangToId
    {
        get;
        init => field = EquatableDictionary<long>.From(value);
    }

    /// <summary>Reads a speech recognition model's <c>generation_config.json</c> (official: the constructor with a path).</summary>
    /// <inheritdoc cref="GenerationConfig.FromFile(string)"/>
    public static new WhisperGenerationConfig FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using WhisperGenerationConfigHandle handle = NativeWhisperConfig.Load(path);
        return NativeWhisperConfig.Read(handle);
    }

    /// <inheritdoc/>
    public override void Validate()
    {
        WhisperConfigRules.CheckAlone(this);
        NativeGenerationConfig.Validate(this);
    }

    private protected override void Describe(ConfigText text)
    {
        base.Describe(text);
        text.Add(WhisperGenerationConfigOptions.Table, this);
    }
}
