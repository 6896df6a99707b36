namespace OpenVinoGenAI;

/// <summary>
/// Models to begin with, most of them converted by the organisation <c>OpenVINO</c> on the Hub. No revision is pinned: where the model must
/// not change, set one: <c>Models.Qwen3_8B_Int4 with { Revision = "…" }</c>.
/// </summary>
public static partial class Models
{
    private const string Apache = "Apache-2.0";
    private const string Mit = "MIT";
    private const string QwenResearch = "Qwen Research License: not for commercial use";
    private const string RailM = "CreativeML Open RAIL-M: restricts some uses";
    private const string RailPlusPlusM = "CreativeML Open RAIL++-M: restricts some uses";
    private const string Gemma = "Gemma Terms of Use";
    private const string Llama = "Llama 3.2 Community License";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HubModel> All => Everything.List;

    private static HubModel Converted(string name, ModelTask task, WeightPrecision precision, string? license) => new($"OpenVINO/{name}")
    {
        Task = task,
        Precision = precision,
        License = license,
    };

    // A class of its own, because the properties of all parts have their values only after the static constructor.
    private static class Everything
    {
        internal static IReadOnlyList<HubModel> List { get; } = Array.AsReadOnly<HubModel>(
        [
            Qwen3_0_6B_Int4,
            Qwen3_0_6B_Fp16,
            Qwen3_1_7B_Int4,
            Qwen3_4B_Int4,
            Qwen3_8B_Int4,
            Qwen3_8B_Int4_ChannelWise,
            Qwen3_30B_A3B_Instruct_Int4,
            Qwen3_5_4B_Int4,
            Qwen3_6_35B_A3B_Int4,
            Qwen2_5_1_5B_Instruct_Int4,
            Qwen2_5_1_5B_Instruct_Int8,
            Qwen2_5_3B_Instruct_Int4,
            Qwen2_5_7B_Instruct_Int4,
            Qwen2_5_Coder_1_5B_Instruct_Int4,
            Qwen2_5_Coder_3B_Instruct_Int4,
            DeepSeekR1DistillQwen1_5B_Int4,
            DeepSeekR1DistillQwen7B_Int4,
            DeepSeekR1DistillQwen7B_Int4_ChannelWise,
            DeepSeekR1DistillQwen14B_Int4,
            Phi3Mini4kInstruct_Int4,
            Phi3Mini128kInstruct_Int8,
            Phi3MiniFastDraft50M_Int8,
            Phi3Medium4kInstruct_Int4,
            Phi3_5MiniInstruct_Int4,
            Phi4MiniInstruct_Int4,
            Phi4MiniInstruct_Int8,
            Phi4_Int4,
            Phi2_Fp16,
            TinyLlama1_1BChat_Int4,
            SmolLM2_1_7BInstruct_Int4,
            Gemma2_9BIt_Int4,
            Llama3_2_1BInstruct_Int4,
            Mistral7BInstruct_Int4_ChannelWise,
            GptOss20B_Int4,
            Gpt2,
            Phi3_5VisionInstruct_Int4,
            Phi3_5VisionInstruct_Int8,
            Phi3_5VisionInstruct_Fp16,
            Qwen2VL_2BInstruct_Int4,
            Qwen2VL_7BInstruct_Int4,
            Qwen3VL_8BInstruct_Int4,
            InternVL2_1B_Int4,
            InternVL2_2B_Int4,
            InternVL2_8B_Int4,
            WhisperTiny_Int4,
            WhisperTiny_Int8,
            WhisperTiny_Fp16,
            WhisperBase_Int4,
            WhisperBase_Int8,
            WhisperBase_Fp16,
            WhisperSmall_Int4,
            WhisperSmall_Int8,
            WhisperSmall_Fp16,
            WhisperMedium_Int4,
            WhisperMedium_Int8,
            WhisperMedium_Fp16,
            WhisperLargeV3_Int4,
            WhisperLargeV3_Int8,
            WhisperLargeV3_Fp16,
            WhisperLargeV3Turbo_Int4,
            WhisperLargeV3Turbo_Int8,
            WhisperLargeV3Turbo_Fp16,
            WhisperTinyEnglish_Int8,
            StableDiffusion1_5_Int8,
            StableDiffusion1_5_Fp16,
            StableDiffusionXLBase_Int8,
            LcmDreamshaper7_Int8,
            LcmDreamshaper7_Fp16,
            Flux1Schnell_Int4,
            Flux1Schnell_Int8,
            Flux1Schnell_Fp16,
            Dreamshaper8Inpainting_Int8,
            Dreamshaper8Inpainting_Fp16,
            BgeBaseEnglish_Int8,
            BgeBaseEnglish_Fp16,
            Qwen3Embedding0_6B_Int8,
            BgeRerankerBase_Int8,
            BgeRerankerBase_Fp16,
            Qwen3Reranker0_6B_Fp16,
        ]);
    }
}
