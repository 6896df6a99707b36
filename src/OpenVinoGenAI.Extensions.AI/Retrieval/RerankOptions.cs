namespace OpenVinoGenAI.Extensions.AI;

/// <summary>How documents are ordered.</summary>
public class RerankOptions
{
    /// <summary>The most documents to return, at least 1. Default: all.</summary>
    public int? TopN { get; set; }

    /// <summary>The model to use. A reranker of one model accepts its own name only.</summary>
    public string? ModelId { get; set; }

    /// <summary>Further properties of the implementation.</summary>
    public AdditionalPropertiesDictionary? AdditionalProperties { get; set; }

    /// <summary>Makes a copy.</summary>
    /// <returns>The copy.</returns>
    public virtual RerankOptions Clone()
    {
        var copy = (RerankOptions)MemberwiseClone();
        copy.AdditionalProperties = AdditionalProperties?.Clone();
        return copy;
    }
}
