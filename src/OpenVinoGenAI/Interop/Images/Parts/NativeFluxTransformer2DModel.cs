using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native <see cref="OpenVinoGenAI.FluxTransformer2DModel"/>.</summary>
internal sealed unsafe class NativeFluxTransformer2DModel : NativeDenoiser<ov_genai_flux_transformer2d_model>
{
    private static readonly DenoiserApi<ov_genai_flux_transformer2d_model> Api = new()
    {
        Part = new()
        {
            Read = &ov_genai_flux_transformer2d_model_read,
            Create = &ov_genai_flux_transformer2d_model_create,
            Free = &ov_genai_flux_transformer2d_model_free,
            Compile = &ov_genai_flux_transformer2d_model_compile,
        },
        Reshape = &ov_genai_flux_transformer2d_model_reshape,
        SetHiddenStates = &ov_genai_flux_transformer2d_model_set_hidden_states,
        Infer = &ov_genai_flux_transformer2d_model_infer,
    };

    private NativeFluxTransformer2DModel(ov_genai_flux_transformer2d_model* pointer)
        : base(Api, pointer)
    {
    }

    internal static NativeFluxTransformer2DModel Read(string path) => new(Read(Api.Part, path));

    internal static NativeFluxTransformer2DModel Load(string path, string device, PipelineOptions? options) =>
        new(Load(Api.Part, path, device, options));

    internal FluxTransformer2DModelConfig GetConfig()
    {
        using var model = Acquire();
        var config = Get<ov_genai_flux_transformer2d_model, ov_genai_flux_transformer2d_model_config>(
            model.Pointer, &ov_genai_flux_transformer2d_model_get_config);
        return new(
            NativeCount.FromNative(config.in_channels),
            NativeBool.FromNative(config.guidance_embeds),
            NativeCount.FromNative(config.default_sample_size));
    }
}
