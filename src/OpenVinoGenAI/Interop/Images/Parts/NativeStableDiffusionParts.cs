using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The parts of Stable Diffusion and of latent consistency models.</summary>
internal sealed unsafe class NativeStableDiffusionParts(
    NativeCLIPTextModel clipTextModel, NativeUNet2DConditionModel unet, NativeAutoencoderKL vae, bool isLatentConsistencyModel) : NativeImageParts
{
    internal override ov_status_e Create<T>(ImagePipelineApi<T> api, ov_genai_scheduler* scheduler, T** pipe)
    {
        using var clip = clipTextModel.Acquire();
        using var denoiser = unet.Acquire();
        using var autoencoder = vae.Acquire();
        return isLatentConsistencyModel
            ? api.LatentConsistencyModel(scheduler, clip.Pointer, denoiser.Pointer, autoencoder.Pointer, pipe)
            : api.StableDiffusion(scheduler, clip.Pointer, denoiser.Pointer, autoencoder.Pointer, pipe);
    }
}
