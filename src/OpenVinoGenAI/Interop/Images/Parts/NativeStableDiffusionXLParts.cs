using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The parts of Stable Diffusion XL.</summary>
internal sealed unsafe class NativeStableDiffusionXLParts(
    NativeCLIPTextModel clipTextModel, NativeCLIPTextModel withProjection, NativeUNet2DConditionModel unet, NativeAutoencoderKL vae) : NativeImageParts
{
    internal override ov_status_e Create<T>(ImagePipelineApi<T> api, ov_genai_scheduler* scheduler, T** pipe)
    {
        using var clip = clipTextModel.Acquire();
        using var second = withProjection.Acquire();
        using var denoiser = unet.Acquire();
        using var autoencoder = vae.Acquire();
        return api.StableDiffusionXL(scheduler, clip.Pointer, second.Pointer, denoiser.Pointer, autoencoder.Pointer, pipe);
    }
}
