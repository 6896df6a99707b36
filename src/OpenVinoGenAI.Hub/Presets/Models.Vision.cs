using static OpenVinoGenAI.WeightPrecision;

namespace OpenVinoGenAI;

public static partial class Models
{
    /// <summary>Phi-3.5 vision Instruct; INT4 weights.</summary>
    public static HubModel Phi3_5VisionInstruct_Int4 { get; } = Vision("Phi-3.5-vision-instruct-int4-ov", INT4, Mit);

    /// <summary>Phi-3.5 vision Instruct; INT8 weights.</summary>
    public static HubModel Phi3_5VisionInstruct_Int8 { get; } = Vision("Phi-3.5-vision-instruct-int8-ov", INT8, Mit);

    /// <summary>Phi-3.5 vision Instruct; FP16 weights.</summary>
    public static HubModel Phi3_5VisionInstruct_Fp16 { get; } = Vision("Phi-3.5-vision-instruct-fp16-ov", FP16, Mit);

    /// <summary>Qwen2-VL 2B Instruct; INT4 weights.</summary>
    public static HubModel Qwen2VL_2BInstruct_Int4 { get; } = Vision("Qwen2-VL-2B-Instruct-int4-ov", INT4, Apache);

    /// <summary>Qwen2-VL 7B Instruct; INT4 weights.</summary>
    public static HubModel Qwen2VL_7BInstruct_Int4 { get; } = Vision("Qwen2-VL-7B-Instruct-int4-ov", INT4, Apache);

    /// <summary>Qwen3-VL 8B Instruct; INT4 weights.</summary>
    public static HubModel Qwen3VL_8BInstruct_Int4 { get; } = Vision("Qwen3-VL-8B-Instruct-int4-ov", INT4, Apache);

    /// <summary>InternVL2 1B; INT4 weights.</summary>
    public static HubModel InternVL2_1B_Int4 { get; } = Vision("InternVL2-1B-int4-ov", INT4, Mit);

    /// <summary>InternVL2 2B; INT4 weights.</summary>
    public static HubModel InternVL2_2B_Int4 { get; } = Vision("InternVL2-2B-int4-ov", INT4, Mit);

    /// <summary>InternVL2 8B; INT4 weights.</summary>
    public static HubModel InternVL2_8B_Int4 { get; } = Vision("InternVL2-8B-int4-ov", INT4, Mit);

    private static HubModel Vision(string name, WeightPrecision precision, string? license) =>
        Converted(name, ModelTask.VisionLanguage, precision, license);
}
