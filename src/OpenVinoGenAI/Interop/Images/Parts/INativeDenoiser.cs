using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>A native model that denoises, of whatever type.</summary>
internal interface INativeDenoiser : INativeImagePart
{
    void Reshape(int batchSize, int width, int height, int maxSequenceLength);

    /// <summary>Sets an input to a copy of values.</summary>
    void SetHiddenStates(string name, Tensor values);

    /// <summary>Predicts the noise of a step. Every other input must have been set, and no tensor be empty: the library ends the process.</summary>
    Tensor Infer(Tensor latents, Tensor timestep);
}
