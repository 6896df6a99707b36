namespace OpenVinoGenAI;

/// <summary>How a pipeline ranks documents (official: <c>TextRerankPipeline.Config</c>). It is fixed when the model is loaded.</summary>
public sealed record TextRerankConfig
{
    /// <summary>
    /// The most documents in the ranking of a call that does not say, at least 0. Default 3, as in the official API. Official: <c>top_n</c>.
    /// </summary>
    public int TopN { get; init; } = 3;

    /// <summary>
    /// The most tokens of query and document together, special tokens included; longer pairs are truncated. At least the number of special tokens that
    /// the tokenizer adds to each pair. Default <see langword="null"/>: what the model takes. Official: <c>max_length</c>.
    /// </summary>
    public int? MaxLength { get; init; }

    /// <summary>
    /// Whether every pair is padded to <see cref="MaxLength"/>. Default <see langword="null"/>: only to the longest pair of a call. Official:
    /// <c>pad_to_max_length</c>.
    /// </summary>
    public bool? PadToMaxLength { get; init; }

    /// <summary>Whether padding goes before the text instead of after it. Default <see langword="null"/>: what the tokenizer does. Official: <c>padding_side</c>.</summary>
    public bool? PadLeft { get; init; }

    /// <inheritdoc cref="GenerationConfig.Validate"/>
    public void Validate() => RetrievalRules.Check(this, modelsPath: null);

    /// <summary>Returns the options that are set, for a log.</summary>
    /// <returns>A text such as <c>TextRerankConfig { MaxLength = 128 }</c>.</returns>
    public override string ToString() => new ConfigText(nameof(TextRerankConfig))
        .Add(nameof(TopN), TopN)
        .Add(nameof(MaxLength), MaxLength)
        .Add(nameof(PadToMaxLength), PadToMaxLength)
        .Add(nameof(PadLeft), PadLeft)
        .ToString();
}
