using System.Diagnostics.CodeAnalysis;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>A CLIP text encoder: from prompts to the embeddings that guide the denoising (official: <c>CLIPTextModel</c>).</summary>
/// <inheritdoc cref="ImagePart" path="/remarks"/>
public class CLIPTextModel : ImagePart
{
    // Without guidance one prompt is encoded at a time, and with it two.
    private const int MostPrompts = 2;

    private volatile bool _hasOutputs;

    /// <summary>Loads a text encoder and compiles it for a device.</summary>
    /// <param name="rootDir">
    /// The folder <c>text_encoder</c> of a model (official: <c>root_dir</c>). The tokenizer must be in the folder <c>tokenizer</c> next to it, and
    /// the path of the model must not contain <c>text_encoder</c>.
    /// </param>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">
    /// Properties of the runtime and the device. The property <c>blob_path</c> names a folder that <see cref="ExportModel"/> wrote, from which the
    /// part is loaded without compilation.
    /// </param>
    /// <exception cref="ModelLoadException">The folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    [SuppressMessage("ApiDesign", "RS0022", Justification = "As officially, the encoder with projection derives from this one.")]
    public CLIPTextModel(string rootDir, string device = "CPU", PipelineOptions? options = null)
        : this(rootDir, device, options, nameof(CLIPTextModel))
    {
    }

    private protected CLIPTextModel(string rootDir, string device, PipelineOptions? options, string className)
        : this(Load(rootDir, device, options, className), rootDir, device)
    {
    }

    private protected CLIPTextModel(string rootDir, string className)
        : this(Read(rootDir, className), rootDir, null)
    {
    }

    private CLIPTextModel(NativeCLIPTextModel native, string rootDir, string? device)
        : base(native, rootDir, device)
    {
        Native = native;
        Config = native.GetConfig();
    }

    /// <summary>The values of the encoder's <c>config.json</c> (official: <c>get_config</c>).</summary>
    public CLIPTextModelConfig Config { get; }

    internal NativeCLIPTextModel Native { get; }

    /// <summary>Reads a text encoder without compiling it. Call <see cref="ImagePart.Compile"/> before you use it.</summary>
    /// <param name="rootDir">The folder of the encoder, as in the constructor.</param>
    /// <returns>The text encoder.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    public static CLIPTextModel ReadModel(string rootDir) => new(rootDir, nameof(CLIPTextModel));

    /// <summary>Fixes the shapes of an encoder that was only read, which some devices need (official: <c>reshape</c>).</summary>
    /// <param name="batchSize">How many prompts are encoded at a time: 1, or 2 with guidance.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is neither 1 nor 2.</exception>
    /// <exception cref="InvalidOperationException">The part is compiled already.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void Reshape(int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batchSize, MostPrompts);
        Prepare("reshaped", (NativeCLIPTextModel native) => native.Reshape(batchSize));
    }

    /// <summary>Encodes a prompt (official: <c>infer</c>).</summary>
    /// <param name="prompt">The prompt. What goes beyond <see cref="CLIPTextModelConfig.MaxPositionEmbeddings"/> tokens is cut.</param>
    /// <param name="negativePrompt">What the image should not show; it is encoded only with guidance.</param>
    /// <param name="doClassifierFreeGuidance">Whether the negative prompt is encoded too, before the prompt.</param>
    /// <returns>The first output of the model: <c>[prompts, tokens, size]</c>, or <c>[prompts, size]</c> with projection. It belongs to the caller.</returns>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed, for instance because the part was reshaped for one prompt.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public Tensor Infer(string prompt, string negativePrompt = "", bool doClassifierFreeGuidance = false)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(negativePrompt);
        return Use((NativeCLIPTextModel native) =>
        {
            Tensor embeddings = native.Infer(prompt, negativePrompt, doClassifierFreeGuidance);
            _hasOutputs = true;
            return embeddings;
        });
    }

    /// <summary>Copies an output of the last call of <see cref="Infer"/> (official: <c>get_output_tensor</c>).</summary>
    /// <param name="index">Which output, from 0; after the first ones come the hidden states, if the model was exported with them.</param>
    /// <returns>The output. It belongs to the caller.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is below 0.</exception>
    /// <exception cref="InvalidOperationException">The part is not compiled, or has not encoded a prompt yet.</exception>
    /// <exception cref="OpenVinoGenAIException">The model has no such output.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public Tensor GetOutputTensor(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return Use((NativeCLIPTextModel native) => _hasOutputs
            ? native.GetOutput(index)
            : throw new InvalidOperationException($"The text encoder has no outputs yet: call {nameof(Infer)} first."));
    }

    /// <summary>Writes the compiled part to a folder, from which it loads without compilation (official: <c>export_model</c>).</summary>
    /// <param name="exportPath">The folder. To load the part from there, pass it as the property <c>blob_path</c> to the constructor.</param>
    /// <inheritdoc cref="UNet2DConditionModel.ExportModel" path="/remarks"/>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The device cannot export models, or the folder cannot be written.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void ExportModel(string exportPath) => Export(exportPath);

    private static NativeCLIPTextModel Read(string rootDir, string className)
    {
        ImagePartFolder.CheckTextEncoder(rootDir, className, hasBlob: false);
        return NativeCLIPTextModel.Read(rootDir);
    }

    private static NativeCLIPTextModel Load(string rootDir, string device, PipelineOptions? options, string className)
    {
        ImagePartOptions.Check(device, options);
        ImagePartFolder.CheckTextEncoder(rootDir, className, ImagePartOptions.HasBlob(options));
        return NativeCLIPTextModel.Load(rootDir, device, options);
    }
}
