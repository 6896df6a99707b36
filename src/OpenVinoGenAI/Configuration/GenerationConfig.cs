namespace OpenVinoGenAI;

/// <summary>
/// How a model is decoded: length and end, search, sampling, penalties (official: <c>GenerationConfig</c>). Every option that is
/// <see langword="null"/> stays as the pipeline's own config has it, which comes from the model's <c>generation_config.json</c>.
/// </summary>
/// <remarks>
/// A config is immutable; <c>pipe.GenerationConfig with { NumBeams = 4 }</c> makes a changed copy. The options are checked when they are
/// used: an option that is not allowed gives an <see cref="InvalidConfigurationException"/> that names it and the rule.
/// </remarks>
public partial record GenerationConfig
{
    /// <summary>Stands for "no limit" where an option counts something.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>The most tokens to generate, without the prompt's. At least 1, or 0 together with <see cref="Echo"/>; <see cref="Unlimited"/> for no limit.</summary>
    /// <remarks>Official: <c>max_new_tokens</c>.</remarks>
    public int? MaxNewTokens { get; init; }

    /// <summary>The most tokens of prompt and answer together; <see cref="MaxNewTokens"/> goes before it. <see cref="Unlimited"/> (the default) for no limit.</summary>
    /// <remarks>Official: <c>max_length</c>.</remarks>
    public int? MaxLength { get; init; }

    /// <summary>
    /// The number of tokens before which no stop token is chosen. At most <see cref="MaxNewTokens"/>. A stop string may still end the answer earlier.
    /// Not together with beams, nor in a pipeline with a draft model or prompt lookup. Default 0.
    /// </summary>
    /// <remarks>Official: <c>min_new_tokens</c>.</remarks>
    public int? MinNewTokens { get; init; }

    /// <summary>
    /// Whether generation goes on past the end token and all the model's stop tokens; it then needs a limit of tokens. Not together with beams, a
    /// grammar or <see cref="StopTokenIds"/> of your own. Default <see langword="false"/>.
    /// </summary>
    /// <remarks>Official: <c>ignore_eos</c>.</remarks>
    public bool? IgnoreEos { get; init; }

    /// <summary>
    /// Whether the answer begins with the prompt. Only with the paged attention backend, and not together with <see cref="StopStrings"/>. Default
    /// <see langword="false"/>.
    /// </summary>
    /// <remarks>Official: <c>echo</c>.</remarks>
    public bool? Echo { get; init; }

    /// <summary>
    /// Above 0, the answer has the log probability of each of its tokens in <see cref="GenerationResult.LogProbabilities"/>. The library gives that
    /// of the chosen token only, however large the number is. Only in a <see cref="ContinuousBatchingEngine"/>. Default 0.
    /// </summary>
    /// <remarks>Official: <c>logprobs</c>.</remarks>
    public int? Logprobs { get; init; }

    /// <summary>The id of the end token; it is added to <see cref="StopTokenIds"/>. Default, and below 0: the model's.</summary>
    /// <remarks>Official: <c>eos_token_id</c>.</remarks>
    public long? EosTokenId { get; init; }

    /// <summary>
    /// Texts that end the answer; the one that begins first counts. None may be empty. The answer ends just before it, and its finish reason is
    /// <see cref="FinishReason.Stop"/>. Not together with beams. Default: none.
    /// </summary>
    /// <remarks>Official: <c>stop_strings</c>. <see cref="StopStringMatching"/> tells where the official library does it in another way.</remarks>
    public IReadOnlyList<string>? StopStrings
    {
        get;
        init => field = EquatableList<string>.From(value);
    }

    /// <summary>Whether the stop string that ended the answer stays in it. Default <see langword="false"/>.</summary>
    /// <remarks>Official: <c>include_stop_str_in_output</c>.</remarks>
    public bool? IncludeStopStrInOutput { get; init; }

    /// <summary>How <see cref="StopStrings"/> end the answer. Default <see cref="OpenVinoGenAI.StopStringMatching.Text"/>.</summary>
    public StopStringMatching? StopStringMatching { get; init; }

    /// <summary>
    /// Whether special tokens are left out of the answer's text, streamed or not. <see langword="false"/> shows the tags of models that have them as
    /// special tokens, for instance around tool calls, and the end token, too; it needs a single sequence. Default <see langword="true"/>.
    /// </summary>
    public bool? SkipSpecialTokens { get; init; }

    /// <summary>Tokens that end the answer; <see cref="EosTokenId"/> is always one of them. Default: the model's.</summary>
    /// <remarks>Official: <c>stop_token_ids</c>.</remarks>
    public IReadOnlyList<long>? StopTokenIds
    {
        get;
        init => field = EquatableList<long>.From(value);
    }

    /// <summary>A factor, above 0, against tokens that occurred already. Default 1: none.</summary>
    /// <remarks>Official: <c>repetition_penalty</c>.</remarks>
    public float? RepetitionPenalty { get; init; }

    /// <summary>What is taken from the logit of a token that occurred already, in [-2, 2]. Default 0.</summary>
    /// <remarks>Official: <c>presence_penalty</c>.</remarks>
    public float? PresencePenalty { get; init; }

    /// <summary>What is taken from the logit of a token for each time that it occurred, in [-2, 2]. Default 0.</summary>
    /// <remarks>Official: <c>frequency_penalty</c>.</remarks>
    public float? FrequencyPenalty { get; init; }

    /// <summary>The length of the token runs that may not occur twice, at least 1. <see cref="Unlimited"/> (the default) for no rule. Without beams it has no effect.</summary>
    /// <remarks>Official: <c>no_repeat_ngram_size</c>.</remarks>
    public int? NoRepeatNgramSize { get; init; }

    /// <summary>The number of beams, at least 1. Default 1: no beam search.</summary>
    /// <remarks>Official: <c>num_beams</c>.</remarks>
    public int? NumBeams { get; init; }

    /// <summary>The number of groups that the beams are divided into evenly, at least 1. Above 1 it needs a <see cref="DiversityPenalty"/>. Default 1.</summary>
    /// <remarks>Official: <c>num_beam_groups</c>.</remarks>
    public int? NumBeamGroups { get; init; }

    /// <summary>What is taken from a beam's score for a token that a beam of another group chose at the same time. Without groups it has no effect. Default 0.</summary>
    /// <remarks>Official: <c>diversity_penalty</c>.</remarks>
    public float? DiversityPenalty { get; init; }

    /// <summary>The exponent of the length by which a beam's score is divided: above 0 favours long answers, below 0 short ones. Without beams it has no effect. Default 1.</summary>
    /// <remarks>Official: <c>length_penalty</c>.</remarks>
    public float? LengthPenalty { get; init; }

    /// <summary>
    /// The number of answers for each prompt, at least 1. In beam search at most <see cref="NumBeams"/>; otherwise it needs <see cref="DoSample"/>.
    /// Only 1 in a pipeline with a draft model or prompt lookup. Default 1.
    /// </summary>
    /// <remarks>Official: <c>num_return_sequences</c>.</remarks>
    public int? NumReturnSequences { get; init; }

    /// <summary>When beam search ends a group. Without beams it has no effect. Default <see cref="OpenVinoGenAI.StopCriteria.Heuristic"/>.</summary>
    /// <remarks>Official: <c>stop_criteria</c>.</remarks>
    public StopCriteria? StopCriteria { get; init; }

    /// <summary>Whether tokens are sampled (multinomial decoding). Not together with beams. Default <see langword="false"/>.</summary>
    /// <remarks>
    /// Official: <c>do_sample</c>. The same prompt gives the same text every time until <see cref="RngSeed"/> is set to another number for each
    /// call, for instance <c>RngSeed = Random.Shared.Next()</c>.
    /// </remarks>
    public bool? DoSample { get; init; }

    /// <summary>By what logits are divided before sampling, above 0: small is sober, large is wild. Without <see cref="DoSample"/> it has no effect. Default 1.</summary>
    /// <remarks>Official: <c>temperature</c>.</remarks>
    public float? Temperature { get; init; }

    /// <summary>The number of best tokens to sample from, at least 1. <see cref="Unlimited"/> (the default) for all. Without <see cref="DoSample"/> it has no effect.</summary>
    /// <remarks>Official: <c>top_k</c>.</remarks>
    public int? TopK { get; init; }

    /// <summary>The share of probability, in (0, 1], that the tokens to sample from have together. Without <see cref="DoSample"/> it has no effect. Default 1: all.</summary>
    /// <remarks>Official: <c>top_p</c>.</remarks>
    public float? TopP { get; init; }

    /// <summary>The share, in [0, 1), of the best token's probability that a token needs. Without <see cref="DoSample"/> it has no effect. Default 0.</summary>
    /// <remarks>Official: <c>min_p</c>.</remarks>
    public float? MinP { get; init; }

    /// <summary>
    /// The seed of the sampling, at least 0. Default 0: without a seed of its own, a call gives the same text each time, as in the official API.
    /// Without <see cref="DoSample"/> it has no effect.
    /// </summary>
    /// <remarks>Official: <c>rng_seed</c>.</remarks>
    public long? RngSeed { get; init; }

    /// <summary>The probability, in [0, 1], below which the draft model hands over to the main model. Not together with <see cref="NumAssistantTokens"/>. Default 0.</summary>
    /// <remarks>Official: <c>assistant_confidence_threshold</c>.</remarks>
    public float? AssistantConfidenceThreshold { get; init; }

    /// <summary>The number of tokens that the draft model or the prompt lookup proposes at a time. Default 0: the library chooses.</summary>
    /// <remarks>Official: <c>num_assistant_tokens</c>.</remarks>
    public int? NumAssistantTokens { get; init; }

    /// <summary>The longest token run that the prompt lookup looks for. Default 0: the library chooses.</summary>
    /// <remarks>Official: <c>max_ngram_size</c>.</remarks>
    public int? MaxNgramSize { get; init; }

    /// <summary>The number of branches at each node of a draft tree, at least 1. Default 1.</summary>
    /// <remarks>Official: <c>branching_factor</c>.</remarks>
    public int? BranchingFactor { get; init; }

    /// <summary>The depth of a draft tree. Default 0: no tree.</summary>
    /// <remarks>Official: <c>tree_depth</c>.</remarks>
    public int? TreeDepth { get; init; }

    /// <summary>The per cent of an image's tokens that are left out, in [0, 100). Default 0. Only with vision models.</summary>
    /// <remarks>Official: <c>pruning_ratio</c>.</remarks>
    public int? PruningRatio { get; init; }

    /// <summary>How much the relevance to the prompt counts against the diversity of the image's tokens when some are left out, in [0, 1]. Default 0.5.</summary>
    /// <remarks>Official: <c>relevance_weight</c>.</remarks>
    public float? RelevanceWeight { get; init; }

    /// <summary>Whether the model's chat template is applied to a plain prompt. Default <see langword="true"/>.</summary>
    /// <remarks>Official: <c>apply_chat_template</c>.</remarks>
    public bool? ApplyChatTemplate { get; init; }

    /// <summary>The grammar that the answer must follow. Default: none.</summary>
    /// <remarks>Official: <c>structured_output_config</c>.</remarks>
    public StructuredOutputConfig? StructuredOutput { get; init; }

    /// <summary>The LoRA adapters of the call; they must be registered when the pipeline is made. Default: those of the pipeline.</summary>
    /// <remarks>Official: <c>adapters</c>.</remarks>
    public AdapterConfig? Adapters { get; init; }

    /// <summary>What turns finished answers into messages, in the order in which they are applied. Default: none.</summary>
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
