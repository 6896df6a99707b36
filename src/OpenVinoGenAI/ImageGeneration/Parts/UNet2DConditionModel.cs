using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>The UNet of Stable Diffusion, Stable Diffusion XL and latent consistency models (official: <c>UNet2DConditionModel</c>).</summary>
/// <inheritdoc cref="ImagePart" path="/remarks"/>
public sealed class UNet2DConditionModel : DenoisingModel
{
    /// <summary>Loads a model and compiles it for a device.</summary>
    /// <param name="rootDir">
    /// The folder <c>unet</c> of a model (official: <c>root_dir</c>). The folder <c>vae_decoder</c> must be next to it: its config says how
    /// large latents are.
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
    public UNet2DConditionModel(string rootDir, string device = "CPU", PipelineOptions? options = null)
        : this(Load(rootDir, device, options), rootDir, device)
    {
    }

    private UNet2DConditionModel(NativeUNet2DConditionModel native, string rootDir, string? device)
        : base(native, rootDir, device, "sample")
    {
        Native = native;
        Config = native.GetConfig();
    }

    /// <summary>The values of the model's <c>config.json</c> (official: <c>get_config</c>).</summary>
    public UNet2DConditionModelConfig Config { get; }

    internal NativeUNet2DConditionModel Native { get; }

    /// <summary>Reads a model without compiling it. Call <see cref="ImagePart.Compile"/> before you use it.</summary>
    /// <param name="rootDir">The folder of the model, as in the constructor.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    public static UNet2DConditionModel ReadModel(string rootDir)
    {
        ImagePartFolder.CheckDenoiser(rootDir, nameof(UNet2DConditionModel), hasBlob: false);
        return new(NativeUNet2DConditionModel.Read(rootDir), rootDir, null);
    }

    /// <summary>Whether a pipeline with this UNet denoises twice a step, with the prompt and without (official: <c>do_classifier_free_guidance</c>).</summary>
    /// <param name="guidanceScale">The guidance scale.</param>
    /// <returns>Whether the scale is above 1 and the UNet is not one of a latent consistency model.</returns>
    public bool DoClassifierFreeGuidance(float guidanceScale) => guidanceScale > 1 && Config.TimeCondProjDim < 0;

    /// <summary>Writes the compiled part to a folder, from which it loads without compilation (official: <c>export_model</c>).</summary>
    /// <param name="exportPath">The folder. To load the part from there, pass it as the property <c>blob_path</c> to the constructor.</param>
    /// <remarks>
    /// The CPU plugin cannot load what it exports of a part that came from <see cref="PipelineProperties.CacheDirectory"/>: load the part without a
    /// cache to export it.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The part is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The device cannot export models, or the folder cannot be written.</exception>
    /// <exception cref="ObjectDisposedException">The part is disposed.</exception>
    public void ExportModel(string exportPath) => Export(exportPath);

    private static NativeUNet2DConditionModel Load(string rootDir, string device, PipelineOptions? options)
    {
        ImagePartOptions.Check(device, options);
        ImagePartFolder.CheckDenoiser(rootDir, nameof(UNet2DConditionModel), ImagePartOptions.HasBlob(options));
        return NativeUNet2DConditionModel.Load(rootDir, device, options);
    }
}
