using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>The part of an image pipeline that predicts the noise of latents, step by step: a UNet or a transformer.</summary>
/// <inheritdoc cref="ImagePart" path="/remarks"/>
public abstract class DenoisingModel : ImagePart
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _inputs;
    private readonly HashSet<string> _set;
    private readonly int _scale;

    private protected DenoisingModel(INativeDenoiser native, string rootDir, string? device, string latentsInput)
        : base(native, rootDir, device)
    {
        _inputs = ModelGraph.FindInputs(Path.Combine(rootDir, ModelFolder.LanguageModelGraph));
        _set = [latentsInput, "timestep"];
        _scale = ImagePartFolder.ScaleOfLatents(rootDir);
    }

    /// <summary>Fixes the shapes of a model that was only read, which some devices need and others gain from (official: <c>reshape</c>).</summary>
    /// <param name="batchSize">How many latents are denoised at a time, at least 1; with guidance two for each image.</param>
    /// <param name="width">The width of the images in pixels, a positive multiple of the autoencoder's scale factor.</param>
    /// <param name="height">The height of the images in pixels, a positive multiple of the autoencoder's scale factor.</param>
    /// <param name="tokenizerModelMaxLength">The number of tokens of a prompt, at least 1: 77 for CLIP.</param>
    /// <remarks>The width comes before the height, as everywhere in this library; the official <c>reshape</c> takes the height first.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The part is compiled already.</exception>
    /// <exception cref="OpenVinoGenAIException">The model cannot have these shapes.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void Reshape(int batchSize, int width, int height, int tokenizerModelMaxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ImagePartShape.Check(width, _scale);
        ImagePartShape.Check(height, _scale);
        ArgumentOutOfRangeException.ThrowIfLessThan(tokenizerModelMaxLength, 1);
        Prepare("reshaped", (INativeDenoiser native) => native.Reshape(batchSize, width, height, tokenizerModelMaxLength));
    }

    /// <summary>Sets an input other than the latents and the time step, for all further steps (official: <c>set_hidden_states</c>).</summary>
    /// <param name="tensorName">The name of the input, for instance <c>encoder_hidden_states</c>.</param>
    /// <param name="encoderHiddenStates">The values, which are copied.</param>
    /// <exception cref="ArgumentException">The tensor has no elements.</exception>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The model has no such input, or one of another type or shape.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void SetHiddenStates(string tensorName, Tensor encoderHiddenStates)
    {
        ArgumentException.ThrowIfNullOrEmpty(tensorName);
        ImagePartShape.CheckElements(encoderHiddenStates);
        Use<INativeDenoiser, object?>(native =>
        {
            native.SetHiddenStates(tensorName, encoderHiddenStates);
            _set.Add(tensorName);
            return null;
        });
    }

    /// <summary>Predicts the noise of a step (official: <c>infer</c>).</summary>
    /// <param name="latents">The latents, as 32-bit floats: <c>[latents, channels, height, width]</c> for a UNet.</param>
    /// <param name="timestep">The time step, in the type that the model takes: a 64-bit integer for a UNet.</param>
    /// <returns>The prediction. It belongs to the caller.</returns>
    /// <exception cref="ArgumentException">A tensor has no elements.</exception>
    /// <exception cref="InvalidOperationException">The part is not compiled, or an input was not set with <see cref="SetHiddenStates"/>.</exception>
    /// <exception cref="OpenVinoGenAIException">A tensor is of another type or shape than the model takes.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public Tensor Infer(Tensor latents, Tensor timestep)
    {
        ImagePartShape.CheckElements(latents);
        ImagePartShape.CheckElements(timestep);
        return Use((INativeDenoiser native) =>
        {
            if (_inputs.FirstOrDefault(names => !names.Any(_set.Contains)) is { } missing)
            {
                throw new InvalidOperationException(
                    $"The input {string.Join(" or ", missing)} has no value: call {nameof(SetHiddenStates)} first.");
            }

            return native.Infer(latents, timestep);
        });
    }
}
