using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native <see cref="OpenVinoGenAI.UNet2DConditionModel"/>.</summary>
internal sealed unsafe class NativeUNet2DConditionModel : NativeDenoiser<ov_genai_unet2d_condition_model>
{
    private static readonly DenoiserApi<ov_genai_unet2d_condition_model> Api = new()
    {
        Part = new()
        {
            Read = &ov_genai_unet2d_condition_model_read,
            Create = &ov_genai_unet2d_condition_model_create,
            Free = &ov_genai_unet2d_condition_model_free,
            Compile = &ov_genai_unet2d_condition_model_compile,
            ExportModel = &ov_genai_unet2d_condition_model_export_model,
        },
        Reshape = &ov_genai_unet2d_condition_model_reshape,
        SetHiddenStates = &ov_genai_unet2d_condition_model_set_hidden_states,
        Infer = &ov_genai_unet2d_condition_model_infer,
    };

    private NativeUNet2DConditionModel(ov_genai_unet2d_condition_model* pointer)
        : base(Api, pointer)
    {
    }

    internal static NativeUNet2DConditionModel Read(string path) => new(Read(Api.Part, path));

    internal static NativeUNet2DConditionModel Load(string path, string device, PipelineOptions? options) =>
        new(Load(Api.Part, path, device, options));

    internal UNet2DConditionModelConfig GetConfig()
    {
        using var model = Acquire();
        var config = Get<ov_genai_unet2d_condition_model, ov_genai_unet2d_condition_model_config>(
            model.Pointer, &ov_genai_unet2d_condition_model_get_config);
        return new(
            NativeCount.FromNative(config.in_channels),
            NativeCount.FromNative(config.sample_size),
            config.time_cond_proj_dim);
    }
}
