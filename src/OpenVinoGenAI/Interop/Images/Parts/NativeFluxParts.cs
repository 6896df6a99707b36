using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The parts of FLUX.1 and FLUX.1 Fill.</summary>
internal sealed unsafe class NativeFluxParts(
    NativeCLIPTextModel clipTextModel,
    NativeT5EncoderModel t5EncoderModel,
    NativeFluxTransformer2DModel transformer,
    NativeAutoencoderKL vae,
    bool isFill) : NativeImageParts
{
    internal override ov_status_e Create<T>(ImagePipelineApi<T> api, ov_genai_scheduler* scheduler, T** pipe)
    {
        using var clip = clipTextModel.Acquire();
        using var t5 = t5EncoderModel.Acquire();
        using var denoiser = transformer.Acquire();
        using var autoencoder = vae.Acquire();
        return isFill
            ? api.FluxFill(scheduler, clip.Pointer, t5.Pointer, denoiser.Pointer, autoencoder.Pointer, pipe)
            : api.Flux(scheduler, clip.Pointer, t5.Pointer, denoiser.Pointer, autoencoder.Pointer, pipe);
    }
}
