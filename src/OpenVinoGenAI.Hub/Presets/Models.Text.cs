using static OpenVinoGenAI.WeightPrecision;

namespace OpenVinoGenAI;

public static partial class Models
{
    /// <summary>Qwen3 0.6B; INT4 weights.</summary>
    public static HubModel Qwen3_0_6B_Int4 { get; } = Text("Qwen3-0.6B-int4-ov", INT4, Apache);

    /// <summary>Qwen3 0.6B; FP16 weights.</summary>
    public static HubModel Qwen3_0_6B_Fp16 { get; } = Text("Qwen3-0.6B-fp16-ov", FP16, Apache);

    /// <summary>Qwen3 1.7B; INT4 weights.</summary>
    public static HubModel Qwen3_1_7B_Int4 { get; } = Text("Qwen3-1.7B-int4-ov", INT4, Apache);

    /// <summary>Qwen3 4B; INT4 weights.</summary>
    public static HubModel Qwen3_4B_Int4 { get; } = Text("Qwen3-4B-int4-ov", INT4, Apache);

    /// <summary>Qwen3 8B; INT4 weights.</summary>
    public static HubModel Qwen3_8B_Int4 { get; } = Text("Qwen3-8B-int4-ov", INT4, Apache);

    /// <summary>Qwen3 8B, with scales per channel for the NPU; INT4 weights.</summary>
    public static HubModel Qwen3_8B_Int4_ChannelWise { get; } = Text("Qwen3-8B-int4-cw-ov", INT4, Apache);

    /// <summary>Qwen3 30B Instruct 2507, a mixture of experts with 3B active; INT4 weights.</summary>
    public static HubModel Qwen3_30B_A3B_Instruct_Int4 { get; } = Text("Qwen3-30B-A3B-Instruct-2507-int4-ov", INT4, Apache);

    /// <summary>Qwen3.5 4B; INT4 weights.</summary>
    public static HubModel Qwen3_5_4B_Int4 { get; } = Text("Qwen3.5-4B-int4-ov", INT4, null);

    /// <summary>Qwen3.6 35B, a mixture of experts with 3B active; INT4 weights.</summary>
    public static HubModel Qwen3_6_35B_A3B_Int4 { get; } = Text("Qwen3.6-35B-A3B-int4-ov", INT4, null);

    /// <summary>Qwen2.5 1.5B Instruct; INT4 weights.</summary>
    public static HubModel Qwen2_5_1_5B_Instruct_Int4 { get; } = Text("Qwen2.5-1.5B-Instruct-int4-ov", INT4, Apache);

    /// <summary>Qwen2.5 1.5B Instruct; INT8 weights.</summary>
    public static HubModel Qwen2_5_1_5B_Instruct_Int8 { get; } = Text("Qwen2.5-1.5B-Instruct-int8-ov", INT8, Apache);

    /// <summary>Qwen2.5 3B Instruct; INT4 weights.</summary>
    public static HubModel Qwen2_5_3B_Instruct_Int4 { get; } = Text("Qwen2.5-3B-Instruct-int4-ov", INT4, QwenResearch);

    /// <summary>Qwen2.5 7B Instruct; INT4 weights.</summary>
    public static HubModel Qwen2_5_7B_Instruct_Int4 { get; } = Text("Qwen2.5-7B-Instruct-int4-ov", INT4, Apache);

    /// <summary>Qwen2.5-Coder 1.5B Instruct; INT4 weights.</summary>
    public static HubModel Qwen2_5_Coder_1_5B_Instruct_Int4 { get; } = Text("Qwen2.5-Coder-1.5B-Instruct-int4-ov", INT4, Apache);

    /// <summary>Qwen2.5-Coder 3B Instruct; INT4 weights.</summary>
    public static HubModel Qwen2_5_Coder_3B_Instruct_Int4 { get; } = Text("Qwen2.5-Coder-3B-Instruct-int4-ov", INT4, QwenResearch);

    /// <summary>DeepSeek-R1 distilled into Qwen 1.5B; INT4 weights.</summary>
    public static HubModel DeepSeekR1DistillQwen1_5B_Int4 { get; } = Text("DeepSeek-R1-Distill-Qwen-1.5B-int4-ov", INT4, Mit);

    /// <summary>DeepSeek-R1 distilled into Qwen 7B; INT4 weights.</summary>
    public static HubModel DeepSeekR1DistillQwen7B_Int4 { get; } = Text("DeepSeek-R1-Distill-Qwen-7B-int4-ov", INT4, Mit);

    /// <summary>DeepSeek-R1 distilled into Qwen 7B, with scales per channel for the NPU; INT4 weights.</summary>
    public static HubModel DeepSeekR1DistillQwen7B_Int4_ChannelWise { get; } = Text("DeepSeek-R1-Distill-Qwen-7B-int4-cw-ov", INT4, Mit);

    /// <summary>DeepSeek-R1 distilled into Qwen 14B; INT4 weights.</summary>
    public static HubModel DeepSeekR1DistillQwen14B_Int4 { get; } = Text("DeepSeek-R1-Distill-Qwen-14B-int4-ov", INT4, Mit);

    /// <summary>Phi-3 mini 4k Instruct; INT4 weights.</summary>
    public static HubModel Phi3Mini4kInstruct_Int4 { get; } = Text("Phi-3-mini-4k-instruct-int4-ov", INT4, Mit);

    /// <summary>Phi-3 mini 128k Instruct; INT8 weights.</summary>
    public static HubModel Phi3Mini128kInstruct_Int8 { get; } = Text("Phi-3-mini-128k-instruct-int8-ov", INT8, Mit);

    /// <summary>A draft model for Phi-3 mini, see <see cref="DraftModel"/>; INT8 weights.</summary>
    public static HubModel Phi3MiniFastDraft50M_Int8 { get; } = Text("Phi-3-mini-FastDraft-50M-int8-ov", INT8, Mit);

    /// <summary>Phi-3 medium 4k Instruct; INT4 weights.</summary>
    public static HubModel Phi3Medium4kInstruct_Int4 { get; } = Text("Phi-3-medium-4k-instruct-int4-ov", INT4, Mit);

    /// <summary>Phi-3.5 mini Instruct; INT4 weights.</summary>
    public static HubModel Phi3_5MiniInstruct_Int4 { get; } = Text("Phi-3.5-mini-instruct-int4-ov", INT4, Mit);

    /// <summary>Phi-4 mini Instruct; INT4 weights.</summary>
    public static HubModel Phi4MiniInstruct_Int4 { get; } = Text("Phi-4-mini-instruct-int4-ov", INT4, Mit);

    /// <summary>Phi-4 mini Instruct; INT8 weights.</summary>
    public static HubModel Phi4MiniInstruct_Int8 { get; } = Text("Phi-4-mini-instruct-int8-ov", INT8, Mit);

    /// <summary>Phi-4; INT4 weights.</summary>
    public static HubModel Phi4_Int4 { get; } = Text("phi-4-int4-ov", INT4, Mit);

    /// <summary>Phi-2; FP16 weights.</summary>
    public static HubModel Phi2_Fp16 { get; } = Text("phi-2-fp16-ov", FP16, Mit);

    /// <summary>TinyLlama 1.1B Chat; INT4 weights.</summary>
    public static HubModel TinyLlama1_1BChat_Int4 { get; } = Text("TinyLlama-1.1B-Chat-v1.0-int4-ov", INT4, Apache);

    /// <summary>SmolLM2 1.7B Instruct; INT4 weights.</summary>
    public static HubModel SmolLM2_1_7BInstruct_Int4 { get; } = Text("SmolLM2-1.7B-Instruct-int4-ov", INT4, Apache);

    /// <summary>Gemma 2 9B Instruct; INT4 weights.</summary>
    public static HubModel Gemma2_9BIt_Int4 { get; } = Text("gemma-2-9b-it-int4-ov", INT4, Gemma);

    /// <summary>Llama 3.2 1B Instruct; INT4 weights.</summary>
    public static HubModel Llama3_2_1BInstruct_Int4 { get; } = Text("Llama-3.2-1B-Instruct-int4-ov", INT4, Llama);

    /// <summary>Mistral 7B Instruct v0.3, with scales per channel for the NPU; INT4 weights.</summary>
    public static HubModel Mistral7BInstruct_Int4_ChannelWise { get; } = Text("Mistral-7B-Instruct-v0.3-int4-cw-ov", INT4, Apache);

    /// <summary>gpt-oss 20B; INT4 weights.</summary>
    public static HubModel GptOss20B_Int4 { get; } = Text("gpt-oss-20b-int4-ov", INT4, Apache);

    /// <summary>
    /// GPT-2; FP32 weights. It is the original model, which has to be converted first, since no converted one is published by
    /// <c>OpenVINO</c>; a pipeline says how.
    /// </summary>
    public static HubModel Gpt2 { get; } = new("openai-community/gpt2")
    {
        Task = ModelTask.TextGeneration,
        Precision = FP32,
        License = Mit,
        NeedsConversion = true,
    };

    private static HubModel Text(string name, WeightPrecision precision, string? license) =>
        Converted(name, ModelTask.TextGeneration, precision, license);
}
