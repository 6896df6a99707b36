using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>A T5 text encoder, as Stable Diffusion 3 and FLUX.1 have it (official: <c>T5EncoderModel</c>).</summary>
/// <inheritdoc cref="ImagePart" path="/remarks"/>
public sealed class T5EncoderModel : ImagePart
{
    // Without guidance one prompt is encoded at a time, and with it two.
    private const int MostPrompts = 2;

    private volatile bool _hasOutputs;
    private (int BatchSize, int MaxSequenceLength)? _shape;

    /// <summary>Loads a text encoder and compiles it for a device.</summary>
    /// <param name="rootDir">
    /// The folder of the encoder in a model, for instance <c>text_encoder_2</c> (official: <c>root_dir</c>). The tokenizer must be in the folder
    /// next to it that has the same name with <c>tokenizer</c> for <c>text_encoder</c>, and the path of the model must not contain
    /// <c>text_encoder</c>.
    /// </param>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">Properties of the runtime and the device.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public T5EncoderModel(string rootDir, string device = "CPU", PipelineOptions? options = null)
        : this(Load(rootDir, device, options), rootDir, device)
    {
    }

    private T5EncoderModel(NativeT5EncoderModel native, string rootDir, string? device)
        : base(native, rootDir, device) => Native = native;

    internal NativeT5EncoderModel Native { get; }

    /// <summary>Reads a text encoder without compiling it. Call <see cref="ImagePart.Compile"/> before you use it.</summary>
    /// <param name="rootDir">The folder of the encoder, as in the constructor.</param>
    /// <returns>The text encoder.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    public static T5EncoderModel ReadModel(string rootDir)
    {
        ImagePartFolder.CheckTextEncoder(rootDir, nameof(T5EncoderModel), hasBlob: false);
        return new(NativeT5EncoderModel.Read(rootDir), rootDir, null);
    }

    /// <summary>Fixes the shapes of an encoder that was only read, which some devices need (official: <c>reshape</c>).</summary>
    /// <param name="batchSize">How many prompts are encoded at a time: 1, or 2 with guidance.</param>
    /// <param name="maxSequenceLength">How many tokens prompts are padded or cut to, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The part is compiled already.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void Reshape(int batchSize, int maxSequenceLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batchSize, MostPrompts);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSequenceLength, 1);
        Prepare("reshaped", (NativeT5EncoderModel native) =>
        {
            native.Reshape(batchSize, maxSequenceLength);
            _shape = (batchSize, maxSequenceLength);
        });
    }

    /// <summary>Encodes a prompt (official: <c>infer</c>).</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="maxSequenceLength">How many tokens prompts are padded or cut to, at least 1; after <see cref="Reshape"/> the number given there.</param>
    /// <param name="negativePrompt">What the image should not show; it is encoded only with guidance.</param>
    /// <param name="doClassifierFreeGuidance">Whether the negative prompt is encoded too, before the prompt.</param>
    /// <returns>The embeddings, <c>[prompts, tokens, size]</c>. They belong to the caller.</returns>
    /// <exception cref="ArgumentException">The arguments are not those that the part was reshaped for.</exception>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public Tensor Infer(string prompt, int maxSequenceLength, string negativePrompt = "", bool doClassifierFreeGuidance = false)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(negativePrompt);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSequenceLength, 1);
        return Use((NativeT5EncoderModel native) =>
        {
            // The library would read prompts that nobody has written.
            int batchSize = doClassifierFreeGuidance ? MostPrompts : 1;
            if (_shape is { } shape && shape != (batchSize, maxSequenceLength))
            {
                throw new ArgumentException(
                    $"The encoder was reshaped for {shape.BatchSize} prompt(s) of {shape.MaxSequenceLength} tokens, and not for {batchSize} of {maxSequenceLength}.",
                    nameof(maxSequenceLength));
            }

            Tensor embeddings = native.Infer(prompt, negativePrompt, doClassifierFreeGuidance, maxSequenceLength);
            _hasOutputs = true;
            return embeddings;
        });
    }

    /// <summary>Copies an output of the last call of <see cref="Infer"/> (official: <c>get_output_tensor</c>).</summary>
    /// <param name="index">Which output, from 0.</param>
    /// <returns>The output. It belongs to the caller.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is below 0.</exception>
    /// <exception cref="InvalidOperationException">The part is not compiled, or has not encoded a prompt yet.</exception>
    /// <exception cref="OpenVinoGenAIException">The model has no such output.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public Tensor GetOutputTensor(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Use((NativeT5EncoderModel native) => _hasOutputs
            ? native.GetOutput(index)
            : throw new InvalidOperationException($"The text encoder has no outputs yet: call {nameof(Infer)} first."));
    }

    private static NativeT5EncoderModel Load(string rootDir, string device, PipelineOptions? options)
    {
        ImagePartOptions.Check(device, options);
        ImagePartOptions.RefuseBlob(options);
        ImagePartFolder.CheckTextEncoder(rootDir, nameof(T5EncoderModel), hasBlob: false);
        return NativeT5EncoderModel.Load(rootDir, device, options);
    }
}
