using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>What the native models that denoise have in common.</summary>
internal abstract unsafe class NativeDenoiser<T>(DenoiserApi<T> api, T* pointer) : NativeImagePart<T>(api.Part, pointer), INativeDenoiser
    where T : unmanaged
{
    public void Reshape(int batchSize, int width, int height, int maxSequenceLength)
    {
        using var model = Acquire();
        NativeStatus.ThrowIfFailed(api.Reshape(model.Pointer, batchSize, height, width, maxSequenceLength));
    }

    public void SetHiddenStates(string name, Tensor values)
    {
        using var text = new Utf8Text(name);
        using var tensor = values.Native.Acquire();
        using var model = Acquire();
        NativeStatus.ThrowIfFailed(api.SetHiddenStates(model.Pointer, text.View, tensor.Pointer));
    }

    public Tensor Infer(Tensor latents, Tensor timestep)
    {
        using var sample = latents.Native.Acquire();
        using var step = timestep.Native.Acquire();
        using var model = Acquire();
        ov_genai_tensor* noise;
        return Take(api.Infer(model.Pointer, sample.Pointer, step.Pointer, &noise), noise);
    }
}
