using static OpenVinoGenAI.WeightPrecision;

namespace OpenVinoGenAI;

public static partial class Models
{
    /// <summary>Whisper tiny; INT4 weights.</summary>
    public static HubModel WhisperTiny_Int4 { get; } = Speech("whisper-tiny-int4-ov", INT4, Apache);

    /// <summary>Whisper tiny; INT8 weights.</summary>
    public static HubModel WhisperTiny_Int8 { get; } = Speech("whisper-tiny-int8-ov", INT8, Apache);

    /// <summary>Whisper tiny; FP16 weights.</summary>
    public static HubModel WhisperTiny_Fp16 { get; } = Speech("whisper-tiny-fp16-ov", FP16, Apache);

    /// <summary>Whisper base; INT4 weights.</summary>
    public static HubModel WhisperBase_Int4 { get; } = Speech("whisper-base-int4-ov", INT4, Apache);

    /// <summary>Whisper base; INT8 weights.</summary>
    public static HubModel WhisperBase_Int8 { get; } = Speech("whisper-base-int8-ov", INT8, Apache);

    /// <summary>Whisper base; FP16 weights.</summary>
    public static HubModel WhisperBase_Fp16 { get; } = Speech("whisper-base-fp16-ov", FP16, Apache);

    /// <summary>Whisper small; INT4 weights.</summary>
    public static HubModel WhisperSmall_Int4 { get; } = Speech("whisper-small-int4-ov", INT4, Apache);

    /// <summary>Whisper small; INT8 weights.</summary>
    public static HubModel WhisperSmall_Int8 { get; } = Speech("whisper-small-int8-ov", INT8, Apache);

    /// <summary>Whisper small; FP16 weights.</summary>
    public static HubModel WhisperSmall_Fp16 { get; } = Speech("whisper-small-fp16-ov", FP16, Apache);

    /// <summary>Whisper medium; INT4 weights.</summary>
    public static HubModel WhisperMedium_Int4 { get; } = Speech("whisper-medium-int4-ov", INT4, Apache);

    /// <summary>Whisper medium; INT8 weights.</summary>
    public static HubModel WhisperMedium_Int8 { get; } = Speech("whisper-medium-int8-ov", INT8, Apache);

    /// <summary>Whisper medium; FP16 weights.</summary>
    public static HubModel WhisperMedium_Fp16 { get; } = Speech("whisper-medium-fp16-ov", FP16, Apache);

    /// <summary>Whisper large v3; INT4 weights.</summary>
    public static HubModel WhisperLargeV3_Int4 { get; } = Speech("whisper-large-v3-int4-ov", INT4, Apache);

    /// <summary>Whisper large v3; INT8 weights.</summary>
    public static HubModel WhisperLargeV3_Int8 { get; } = Speech("whisper-large-v3-int8-ov", INT8, Apache);

    /// <summary>Whisper large v3; FP16 weights.</summary>
    public static HubModel WhisperLargeV3_Fp16 { get; } = Speech("whisper-large-v3-fp16-ov", FP16, Apache);

    /// <summary>Whisper large v3 turbo; INT4 weights.</summary>
    public static HubModel WhisperLargeV3Turbo_Int4 { get; } = Speech("whisper-large-v3-turbo-int4-ov", INT4, Mit);

    /// <summary>Whisper large v3 turbo; INT8 weights.</summary>
    public static HubModel WhisperLargeV3Turbo_Int8 { get; } = Speech("whisper-large-v3-turbo-int8-ov", INT8, Mit);

    /// <summary>Whisper large v3 turbo; FP16 weights.</summary>
    public static HubModel WhisperLargeV3Turbo_Fp16 { get; } = Speech("whisper-large-v3-turbo-fp16-ov", FP16, Mit);

    /// <summary>Whisper tiny for English only; INT8 weights.</summary>
    public static HubModel WhisperTinyEnglish_Int8 { get; } = Speech("whisper-tiny.en-int8-ov", INT8, Apache);

    private static HubModel Speech(string name, WeightPrecision precision, string? license) =>
        Converted(name, ModelTask.SpeechRecognition, precision, license);
}
