using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The parts of Stable Diffusion 3, of which the T5 text encoder may be left out.</summary>
internal sealed unsafe class NativeStableDiffusion3Parts(
    NativeCLIPTextModel clipTextModel1,
    NativeCLIPTextModel clipTextModel2,
    NativeT5EncoderModel? t5EncoderModel,
    NativeSD3Transformer2DModel transformer,
    NativeAutoencoderKL vae) : NativeImageParts
{
    internal override ov_status_e Create<T>(ImagePipelineApi<T> api, ov_genai_scheduler* scheduler, T** pipe)
    {
        using var clip1 = clipTextModel1.Acquire();
        using var clip2 = clipTextModel2.Acquire();
        using var denoiser = transformer.Acquire();
        using var autoencoder = vae.Acquire();
        if (t5EncoderModel is null)
        {
            return api.StableDiffusion3(scheduler, clip1.Pointer, clip2.Pointer, null, denoiser.Pointer, autoencoder.Pointer, pipe);
        }

        using var t5 = t5EncoderModel.Acquire();
        return api.StableDiffusion3(scheduler, clip1.Pointer, clip2.Pointer, t5.Pointer, denoiser.Pointer, autoencoder.Pointer, pipe);
    }
}
