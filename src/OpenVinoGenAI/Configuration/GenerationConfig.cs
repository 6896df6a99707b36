namespace OpenVinoGenAI;

/// <summary>
/// How a model is decoded: length, search, sampling, penalties (official: <c>GenerationConfig</c>). Options that are <see langword="null"/>
/// come from the pipeline's own config, which starts as the model's <c>generation_config.json</c>.
/// </summary>
/// <remarks>
/// A config is immutable; <c>pipe.GenerationConfig with { NumBeams = 4 }</c> creates a changed copy. Options are checked when they are used: an
/// option that is not allowed throws an <see cref="InvalidConfigurationException"/> that names it and the rule.
/// </remarks>
public partial record GenerationConfig
{
    /// <summary>Means "no limit" for options that limit a number.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>The most tokens to generate, not counting the prompt. At least 1, or 0 together with <see cref="Echo"/>; <see cref="Unlimited"/> for no limit.</summary>
    /// <remarks>Official: <c>max_new_tokens</c>.</remarks>
    public int? MaxNewTokens { get; init; }

    /// <summary>The most tokens of prompt and answer together. <see cref="MaxNewTokens"/> takes precedence. <see cref="Unlimited"/> (the default) for no limit.</summary>
    /// <remarks>Official: <c>max_length</c>.</remarks>
    public int? MaxLength { get; init; }

    /// <summary>
    /// The number of tokens to generate before a stop token is allowed. At most <see cref="MaxNewTokens"/>. A stop string may still end the answer earlier.
    /// Cannot be combined with beams, a draft model or prompt lookup. Default 0.
    /// </summary>
    /// <remarks>Official: <c>min_new_tokens</c>.</remarks>
    public int? MinNewTokens { get; init; }

    /// <summary>
    /// Whether generation continues past the end token and all of the model's stop tokens; the number of tokens must then be limited. Cannot be
    /// combined with beams, a grammar or your own <see cref="StopTokenIds"/>. Default <see langword="false"/>.
    /// </summary>
    /// <remarks>Official: <c>ignore_eos</c>.</remarks>
    public bool? IgnoreEos { get; init; }

    /// <summary>
    /// Whether the answer starts with the prompt. Requires the paged attention backend, and cannot be combined with <see cref="StopStrings"/>.
    /// Default <see langword="false"/>.
    /// </summary>
    /// <remarks>Official: <c>echo</c>.</remarks>
    public bool? Echo { get; init; }

    /// <summary>
    /// If above 0, <see cref="GenerationResult.LogProbabilities"/> holds the log probability of each generated token. The library only returns that
    /// of the chosen token, however large the number is. Requires a <see cref="ContinuousBatchingEngine"/>. Default 0.
    /// </summary>
    /// <remarks>Official: <c>logprobs</c>.</remarks>
    public int? Logprobs { get; init; }

    /// <summary>The id of the end token, which is added to <see cref="StopTokenIds"/>. Default, and for negative values: the model's.</summary>
    /// <remarks>Official: <c>eos_token_id</c>.</remarks>
    public long? EosTokenId { get; init; }

    /// <summary>
    /// Strings that end the answer, none of them empty. The answer ends just before the one that starts first, with the finish reason
    /// <see cref="FinishReason.Stop"/>. Cannot be combined with beams. Default: none.
    /// </summary>
    /// <remarks>Official: <c>stop_strings</c>. <see cref="StopStringMatching"/> describes how the official library differs.</remarks>
    public IReadOnlyList<string>? StopStrings
    {
        get;
        init => field = EquatableList<string>.From(value);
    }

    /// <summary>Whether the answer includes the stop string that ended it. Default <see langword="false"/>.</summary>
    /// <remarks>Official: <c>include_stop_str_in_output</c>.</remarks>
    public bool? IncludeStopStrInOutput { get; init; }

    /// <summary>How <see cref="StopStrings"/> end the answer. Default <see cref="OpenVinoGenAI.StopStringMatching.Text"/>.</summary>
    public StopStringMatching? StopStringMatching { get; init; }

    /// <summary>
    /// Whether special tokens are omitted from the answer, streamed or not. <see langword="false"/> keeps tags that are special tokens, for example
    /// around tool calls, and the end token; it requires a single sequence. Default <see langword="true"/>.
    /// </summary>
    public bool? SkipSpecialTokens { get; init; }

    /// <summary>Tokens that end the answer; <see cref="EosTokenId"/> is always one of them. Default: the model's.</summary>
    /// <remarks>Official: <c>stop_token_ids</c>.</remarks>
    public IReadOnlyList<long>? StopTokenIds
    {
        get;
        init => field = EquatableList<long>.From(value);
    }

    /// <summary>A factor, above 0, by which the logits of tokens that have occurred are reduced. Default 1: no penalty.</summary>
    /// <remarks>Official: <c>repetition_penalty</c>.</remarks>
    public float? RepetitionPenalty { get; init; }

    /// <summary>The amount, in [-2, 2], subtracted from the logit of each token that has been generated. Default 0.</summary>
    /// <remarks>Official: <c>presence_penalty</c>.</remarks>
    public float? PresencePenalty { get; init; }

    /// <summary>The amount, in [-2, 2], subtracted from the logit of a token for each time that it has been generated. Default 0.</summary>
    /// <remarks>Official: <c>frequency_penalty</c>.</remarks>
    public float? FrequencyPenalty { get; init; }

    /// <summary>The length of the token sequences that must not occur twice, at least 1. <see cref="Unlimited"/> (the default) for no rule. Only affects beam search.</summary>
    /// <remarks>Official: <c>no_repeat_ngram_size</c>.</remarks>
    public int? NoRepeatNgramSize { get; init; }

    /// <summary>The number of beams, at least 1. Default 1: no beam search.</summary>
    /// <remarks>Official: <c>num_beams</c>.</remarks>
    public int? NumBeams { get; init; }

    /// <summary>The number of groups into which the beams are divided evenly, at least 1. Several groups require a <see cref="DiversityPenalty"/>. Default 1.</summary>
    /// <remarks>Official: <c>num_beam_groups</c>.</remarks>
    public int? NumBeamGroups { get; init; }

    /// <summary>The amount subtracted from a beam's score for a token that a beam of another group chose in the same step. Only affects groups of beams. Default 0.</summary>
    /// <remarks>Official: <c>diversity_penalty</c>.</remarks>
    public float? DiversityPenalty { get; init; }

    /// <summary>The exponent of the length by which a beam's score is divided: positive values favour long answers, negative values short ones. Only affects beam search. Default 1.</summary>
    /// <remarks>Official: <c>length_penalty</c>.</remarks>
    public float? LengthPenalty { get; init; }

    /// <summary>
    /// The number of answers for each prompt, at least 1. At most <see cref="NumBeams"/> in beam search; otherwise requires <see cref="DoSample"/>.
    /// Must be 1 with a draft model or prompt lookup. Default 1.
    /// </summary>
    /// <remarks>Official: <c>num_return_sequences</c>.</remarks>
    public int? NumReturnSequences { get; init; }

    /// <summary>When beam search finishes a group. Only affects beam search. Default <see cref="OpenVinoGenAI.StopCriteria.Heuristic"/>.</summary>
    /// <remarks>Official: <c>stop_criteria</c>.</remarks>
    public StopCriteria? StopCriteria { get; init; }

    /// <summary>Whether tokens are sampled (multinomial decoding). Cannot be combined with beams. Default <see langword="false"/>.</summary>
    /// <remarks>
    /// Official: <c>do_sample</c>. The same prompt gives the same text each time unless <see cref="RngSeed"/> changes, for example with
    /// <c>RngSeed = Random.Shared.Next()</c>.
    /// </remarks>
    public bool? DoSample { get; init; }

    /// <summary>The number, above 0, by which logits are divided before sampling: lower is more predictable, higher more varied. Requires <see cref="DoSample"/> to have an effect. Default 1.</summary>
    /// <remarks>Official: <c>temperature</c>.</remarks>
    public float? Temperature { get; init; }

    /// <summary>The number of most likely tokens to sample from, at least 1. <see cref="Unlimited"/> (the default) for all. Requires <see cref="DoSample"/> to have an effect.</summary>
    /// <remarks>Official: <c>top_k</c>.</remarks>
    public int? TopK { get; init; }

    /// <summary>The total probability, in (0, 1], of the most likely tokens to sample from. Requires <see cref="DoSample"/> to have an effect. Default 1: all tokens.</summary>
    /// <remarks>Official: <c>top_p</c>.</remarks>
    public float? TopP { get; init; }

    /// <summary>The least probability of a token, in [0, 1), relative to that of the most likely one. Requires <see cref="DoSample"/> to have an effect. Default 0.</summary>
    /// <remarks>Official: <c>min_p</c>.</remarks>
    public float? MinP { get; init; }

    /// <summary>
    /// The sampling seed, at least 0. Default 0: as in the official API, calls that do not set a seed give the same text each time. Requires
    /// <see cref="DoSample"/> to have an effect.
    /// </summary>
    /// <remarks>Official: <c>rng_seed</c>.</remarks>
    public long? RngSeed { get; init; }

    /// <summary>The probability, in [0, 1], below which the draft model hands over to the main model. Cannot be combined with <see cref="NumAssistantTokens"/>. Default 0.</summary>
    /// <remarks>Official: <c>assistant_confidence_threshold</c>.</remarks>
    public float? AssistantConfidenceThreshold { get; init; }

    /// <summary>The number of tokens that the draft model or prompt lookup proposes at a time. Default 0: the library chooses.</summary>
    /// <remarks>Official: <c>num_assistant_tokens</c>.</remarks>
    public int? NumAssistantTokens { get; init; }

    /// <summary>The longest token sequence that prompt lookup searches for. Default 0: the library chooses.</summary>
    /// <remarks>Official: <c>max_ngram_size</c>.</remarks>
    public int? MaxNgramSize { get; init; }

    /// <summary>The number of branches at each node of a draft tree, at least 1. Default 1.</summary>
    /// <remarks>Official: <c>branching_factor</c>.</remarks>
    public int? BranchingFactor { get; init; }

    /// <summary>The depth of a draft tree. Default 0: no tree.</summary>
    /// <remarks>Official: <c>tree_depth</c>.</remarks>
    public int? TreeDepth { get; init; }

    /// <summary>The percentage of an image's tokens that is left out, in [0, 100). Default 0. Only with vision models.</summary>
    /// <remarks>Official: <c>pruning_ratio</c>.</remarks>
    public int? PruningRatio { get; init; }

    /// <summary>The weight, in [0, 1], of relevance to the prompt compared with diversity when image tokens are left out. Default 0.5.</summary>
    /// <remarks>Official: <c>relevance_weight</c>.</remarks>
    public float? RelevanceWeight { get; init; }

    /// <summary>Whether the model's chat template is applied to a plain prompt. Default <see langword="true"/>.</summary>
    /// <remarks>Official: <c>apply_chat_template</c>.</remarks>
    public bool? ApplyChatTemplate { get; init; }

    /// <summary>The grammar that the answer must follow. Default: none.</summary>
    /// <remarks>Official: <c>structured_output_config</c>.</remarks>
    public StructuredOutputConfig? StructuredOutput { get; init; }

    /// <summary>The LoRA adapters of the call, which must have been registered when the pipeline was created. Default: those of the pipeline.</summary>
    /// <remarks>Official: <c>adapters</c>.</remarks>
    public AdapterConfig? Adapters { get; init; }

    /// <summary>The parsers that turn finished answers into messages, in the order in which they are applied. Default: none.</summary>
    /// <remarks>Official: <c>parsers</c>.</remarks>
    public IReadOnlyList<Parser>? Parsers
    {
        get;
        init => field = EquatableList<Parser>.From(value);
    }

    /// <summary>Returns the options that are set, for a log.</summary>
    /// <returns>A text such as <c>GenerationConfig { MaxNewTokens = 40 }</c>.</returns>
    public sealed override string ToString()
    {
        var text = new ConfigText(GetType().Name);
        Describe(text);
        return text.ToString();
    }

    /// <summary>Adds the options that are set.</summary>
    private protected virtual void Describe(ConfigText text) => text
        .Add(GenerationConfigOptions.Table, this)
        .Add(nameof(StopStringMatching), StopStringMatching)
        .Add(nameof(SkipSpecialTokens), SkipSpecialTokens);
}
