namespace OpenVinoGenAI;

/// <summary>Which token vectors become the embedding of a text (official: <c>TextEmbeddingPipeline.PoolingType</c>).</summary>
public enum PoolingType
{
    /// <summary>The vector of the first token, as BERT and BGE models are trained. Official: <c>CLS</c>.</summary>
    Cls,

    /// <summary>The mean of the vectors of all tokens, as MiniLM, MPNet and E5 models are trained. Official: <c>MEAN</c>.</summary>
    Mean,

    /// <summary>The vector of the last token, as Qwen3-Embedding models are trained. Official: <c>LAST_TOKEN</c>.</summary>
    LastToken,
}
