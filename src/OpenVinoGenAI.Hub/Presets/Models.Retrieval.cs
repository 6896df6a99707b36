using static OpenVinoGenAI.WeightPrecision;

namespace OpenVinoGenAI;

public static partial class Models
{
    /// <summary>BGE base for English 1.5; INT8 weights.</summary>
    public static HubModel BgeBaseEnglish_Int8 { get; } = Embedding("bge-base-en-v1.5-int8-ov", INT8, Mit);

    /// <summary>BGE base for English 1.5; FP16 weights.</summary>
    public static HubModel BgeBaseEnglish_Fp16 { get; } = Embedding("bge-base-en-v1.5-fp16-ov", FP16, Mit);

    /// <summary>Qwen3 Embedding 0.6B; INT8 weights.</summary>
    public static HubModel Qwen3Embedding0_6B_Int8 { get; } = Embedding("Qwen3-Embedding-0.6B-int8-ov", INT8, Apache);

    /// <summary>BGE re-ranker base; INT8 weights.</summary>
    public static HubModel BgeRerankerBase_Int8 { get; } = Reranking("bge-reranker-base-int8-ov", INT8, Mit);

    /// <summary>BGE re-ranker base; FP16 weights.</summary>
    public static HubModel BgeRerankerBase_Fp16 { get; } = Reranking("bge-reranker-base-fp16-ov", FP16, Mit);

    /// <summary>Qwen3 re-ranker 0.6B; FP16 weights.</summary>
    public static HubModel Qwen3Reranker0_6B_Fp16 { get; } = Reranking("Qwen3-Reranker-0.6B-seq-cls-fp16-ov", FP16, Apache);

    private static HubModel Embedding(string name, WeightPrecision precision, string? license) =>
        Converted(name, ModelTask.TextEmbedding, precision, license);

    private static HubModel Reranking(string name, WeightPrecision precision, string? license) =>
        Converted(name, ModelTask.TextReranking, precision, license);
}
