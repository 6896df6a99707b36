using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>The transformer of FLUX.1 (official: <c>FluxTransformer2DModel</c>).</summary>
/// <inheritdoc cref="ImagePart" path="/remarks"/>
public sealed class FluxTransformer2DModel : DenoisingModel
{
    /// <summary>Loads a model and compiles it for a device.</summary>
    /// <param name="rootDir">
    /// The folder <c>transformer</c> of a model (official: <c>root_dir</c>). The folder <c>vae_decoder</c> must be next to it: its config says how
    /// large latents are.
    /// </param>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">Properties of the runtime and the device.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public FluxTransformer2DModel(string rootDir, string device = "CPU", PipelineOptions? options = null)
        : this(Load(rootDir, device, options), rootDir, device)
    {
    }

    private FluxTransformer2DModel(NativeFluxTransformer2DModel native, string rootDir, string? device)
        : base(native, rootDir, device, "hidden_states")
    {
        Native = native;
        Config = native.GetConfig();
    }

    /// <summary>The values of the model's <c>config.json</c> (official: <c>get_config</c>).</summary>
    public FluxTransformer2DModelConfig Config { get; }

    internal NativeFluxTransformer2DModel Native { get; }

    /// <summary>Reads a model without compiling it. Call <see cref="ImagePart.Compile"/> before you use it.</summary>
    /// <param name="rootDir">The folder of the model, as in the constructor.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing, cannot be read, or belongs to a part of another class.</exception>
    public static FluxTransformer2DModel ReadModel(string rootDir)
    {
        ImagePartFolder.CheckDenoiser(rootDir, nameof(FluxTransformer2DModel), hasBlob: false);
        return new(NativeFluxTransformer2DModel.Read(rootDir), rootDir, null);
    }

    private static NativeFluxTransformer2DModel Load(string rootDir, string device, PipelineOptions? options)
    {
        ImagePartOptions.Check(device, options);
        ImagePartOptions.RefuseBlob(options);
        ImagePartFolder.CheckDenoiser(rootDir, nameof(FluxTransformer2DModel), hasBlob: false);
        return NativeFluxTransformer2DModel.Load(rootDir, device, options);
    }
}
