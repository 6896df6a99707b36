namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Which model a registered embedding generator loads, and how it embeds.</summary>
public class OpenVinoEmbeddingModelOptions : OpenVinoModelOptions
{
    /// <summary>How the vectors of the tokens become one, which the model was trained with. Default: the library's choice.</summary>
    public PoolingType? PoolingType { get; set; }

    /// <summary>Whether embeddings have a length of 1. Default <see langword="true"/>.</summary>
    public bool Normalize { get; set; } = true;

    /// <summary>The most tokens of a text, at least 1; what goes beyond is cut. Default: the model's.</summary>
    public int? MaxLength { get; set; }

    /// <summary>A text before each query. Default: none.</summary>
    public string? QueryInstruction { get; set; }

    /// <summary>A text before each document. Default: none.</summary>
    public string? EmbedInstruction { get; set; }

    /// <summary>Whether calls may ask for the first dimensions only. Default <see langword="false"/>.</summary>
    public bool TruncatesDimensions { get; set; }

    internal EmbeddingModel Load() => ClientTelemetry.Load(Name, Device, () => EmbeddingModel.Load(
        FetchFolder(),
        Device,
        new TextEmbeddingConfig
        {
            PoolingType = PoolingType,
            Normalize = Normalize,
            MaxLength = MaxLength,
            QueryInstruction = QueryInstruction,
            EmbedInstruction = EmbedInstruction,
        },
        ReadProperties()));
}
