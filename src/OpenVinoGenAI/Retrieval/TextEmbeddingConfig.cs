namespace OpenVinoGenAI;

/// <summary>How a pipeline turns texts into embeddings (official: <c>TextEmbeddingPipeline.Config</c>). It is fixed when the model is loaded.</summary>
public sealed record TextEmbeddingConfig
{
    /// <summary>
    /// The most tokens of a text, special tokens included; longer texts are truncated. At least the number of special tokens that the tokenizer
    /// adds to each text. Default <see langword="null"/>: what the model takes. Official: <c>max_length</c>.
    /// </summary>
    public int? MaxLength { get; init; }

    /// <summary>
    /// Whether every text is padded to <see cref="MaxLength"/>, which an NPU needs. Default <see langword="null"/>: only to the longest text of a
    /// batch. Official: <c>pad_to_max_length</c>.
    /// </summary>
    public bool? PadToMaxLength { get; init; }

    /// <summary>
    /// Whether padding goes before the text instead of after it, which Qwen3-Embedding models need. Default <see langword="null"/>: what the
    /// tokenizer does. Official: <c>padding_side</c>.
    /// </summary>
    public bool? PadLeft { get; init; }

    /// <summary>
    /// The number of texts that the model computes at once, at least 1; the model is compiled for exactly that number, which an NPU needs. The pipeline
    /// still takes any number of texts: it splits them into batches and fills up the last one. Default <see langword="null"/>: all texts of a call at
    /// once. Official: <c>batch_size</c>.
    /// </summary>
    public int? BatchSize { get; init; }

    /// <summary>
    /// Which token vectors become the embedding. Default <see langword="null"/>: <see cref="OpenVinoGenAI.PoolingType.Cls"/>, and
    /// <see cref="OpenVinoGenAI.PoolingType.LastToken"/> for a multimodal model. Use what the model was trained with. Official: <c>pooling_type</c>.
    /// </summary>
    public PoolingType? PoolingType { get; init; }

    /// <summary>Whether embeddings are scaled to a length of 1, so that their dot product is the cosine similarity. Default <see langword="true"/>. Official: <c>normalize</c>.</summary>
    public bool Normalize { get; init; } = true;

    /// <summary>
    /// Text that is put directly before each query, for instance <c>"query: "</c> with its space. Default <see langword="null"/>: none. Official:
    /// <c>query_instruction</c>.
    /// </summary>
    public string? QueryInstruction { get; init; }

    /// <summary>
    /// Text that is put directly before each document, for instance <c>"passage: "</c> with its space. Default <see langword="null"/>: none. Official:
    /// <c>embed_instruction</c>.
    /// </summary>
    public string? EmbedInstruction { get; init; }

    /// <inheritdoc cref="GenerationConfig.Validate"/>
    public void Validate() => RetrievalRules.Check(this, modelsPath: null);

    /// <summary>Returns the options that are set, for a log.</summary>
    /// <returns>A text such as <c>TextEmbeddingConfig { MaxLength = 128 }</c>.</returns>
    public override string ToString() => new ConfigText(nameof(TextEmbeddingConfig))
        .Add(nameof(MaxLength), MaxLength)
        .Add(nameof(PadToMaxLength), PadToMaxLength)
        .Add(nameof(PadLeft), PadLeft)
        .Add(nameof(BatchSize), BatchSize)
        .Add(nameof(PoolingType), PoolingType)
        .Add(nameof(Normalize), Normalize)
        .Add(nameof(QueryInstruction), QueryInstruction)
        .Add(nameof(EmbedInstruction), EmbedInstruction)
        .ToString();
}
