using static OpenVinoGenAI.WeightPrecision;

namespace OpenVinoGenAI;

public static partial class Models
{
    /// <summary>Stable Diffusion 1.5; INT8 weights.</summary>
    public static HubModel StableDiffusion1_5_Int8 { get; } = Images("stable-diffusion-v1-5-int8-ov", INT8, RailM);

    /// <summary>Stable Diffusion 1.5; FP16 weights.</summary>
    public static HubModel StableDiffusion1_5_Fp16 { get; } = Images("stable-diffusion-v1-5-fp16-ov", FP16, RailM);

    /// <summary>Stable Diffusion XL base 1.0; INT8 weights.</summary>
    public static HubModel StableDiffusionXLBase_Int8 { get; } = Images("stable-diffusion-xl-base-1.0-int8-ov", INT8, RailPlusPlusM);

    /// <summary>LCM Dreamshaper 7, which needs few steps; INT8 weights.</summary>
    public static HubModel LcmDreamshaper7_Int8 { get; } = Images("LCM_Dreamshaper_v7-int8-ov", INT8, Mit);

    /// <summary>LCM Dreamshaper 7, which needs few steps; FP16 weights.</summary>
    public static HubModel LcmDreamshaper7_Fp16 { get; } = Images("LCM_Dreamshaper_v7-fp16-ov", FP16, Mit);

    /// <summary>FLUX.1 schnell; INT4 weights.</summary>
    public static HubModel Flux1Schnell_Int4 { get; } = Images("FLUX.1-schnell-int4-ov", INT4, Apache);

    /// <summary>FLUX.1 schnell; INT8 weights.</summary>
    public static HubModel Flux1Schnell_Int8 { get; } = Images("FLUX.1-schnell-int8-ov", INT8, Apache);

    /// <summary>FLUX.1 schnell; FP16 weights.</summary>
    public static HubModel Flux1Schnell_Fp16 { get; } = Images("FLUX.1-schnell-fp16-ov", FP16, Apache);

    /// <summary>Dreamshaper 8 for inpainting; INT8 weights.</summary>
    public static HubModel Dreamshaper8Inpainting_Int8 { get; } = Inpainting("dreamshaper-8-inpainting-int8-ov", INT8, RailM);

    /// <summary>Dreamshaper 8 for inpainting; FP16 weights.</summary>
    public static HubModel Dreamshaper8Inpainting_Fp16 { get; } = Inpainting("dreamshaper-8-inpainting-fp16-ov", FP16, RailM);

    private static HubModel Images(string name, WeightPrecision precision, string? license) =>
        Converted(name, ModelTask.ImageGeneration, precision, license);

    private static HubModel Inpainting(string name, WeightPrecision precision, string? license) =>
        Converted(name, ModelTask.Inpainting, precision, license);
}
