using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

public abstract partial class ImageGenerationPipeline
{
    /// <summary>
    /// Fixes the shapes of a pipeline that was only read, which some devices need and others gain from (official: <c>reshape</c>). From then
    /// on calls must ask for these.
    /// </summary>
    /// <param name="numImagesPerPrompt">How many images a call makes, at least 1.</param>
    /// <param name="width">Their width in pixels, a positive multiple of 8.</param>
    /// <param name="height">Their height in pixels, a positive multiple of 8.</param>
    /// <param name="guidanceScale">The guidance; what counts is whether it is above 1.</param>
    /// <remarks>The width comes before the height, as everywhere in this library; the official <c>reshape</c> takes the height first.</remarks>
    /// <exception cref="InvalidConfigurationException">An argument is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is compiled already.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void Reshape(int numImagesPerPrompt, int width, int height, float guidanceScale)
    {
        var shape = new ImageShape(numImagesPerPrompt, width, height, guidanceScale);
        ImageGenerationConfigRules.CheckReshape(shape);
        _core.InTurn(native =>
        {
            ThrowIfCompiled("reshaped");
            native.Reshape(shape);
            _shape = shape;

            // So that a call without a config asks for what the model now does.
            _configs.Replace(new ImageGenerationConfig
            {
                NumImagesPerPrompt = numImagesPerPrompt,
                Height = height,
                Width = width,
                GuidanceScale = guidanceScale,
            });
        });
    }

    /// <summary>Compiles a pipeline that was only read (official: <c>compile</c>).</summary>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">Properties and adapters.</param>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is compiled already.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void Compile(string device = "CPU", PipelineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        NulCharacters.ThrowIfAny(device, nameof(device));
        Compile(device, device, device, options);
    }

    /// <summary>Compiles the parts of a pipeline that was only read, each for a device of its own (official: <c>compile</c>).</summary>
    /// <param name="textEncodeDevice">The device of the text encoders.</param>
    /// <param name="denoiseDevice">The device of the UNet or transformer, which has the most to do.</param>
    /// <param name="vaeDevice">The device of the encoder and decoder of images.</param>
    /// <param name="options">Properties and adapters.</param>
    /// <exception cref="DeviceNotAvailableException">A device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is compiled already.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void Compile(string textEncodeDevice, string denoiseDevice, string vaeDevice, PipelineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(textEncodeDevice);
        ArgumentNullException.ThrowIfNull(denoiseDevice);
        ArgumentNullException.ThrowIfNull(vaeDevice);
        NulCharacters.ThrowIfAny(textEncodeDevice, nameof(textEncodeDevice));
        NulCharacters.ThrowIfAny(denoiseDevice, nameof(denoiseDevice));
        NulCharacters.ThrowIfAny(vaeDevice, nameof(vaeDevice));
        ImagePipelineOptions.Check(options);
        string modelsPath = _modelsPath ?? throw AlreadyCompiled("compiled again");
        options = AdapterOptions.ForImages(options, modelsPath, $"{textEncodeDevice},{denoiseDevice}");
        _core.InTurn(native =>
        {
            ThrowIfCompiled("compiled again");
            var devices = new ImageDevices(textEncodeDevice, denoiseDevice, vaeDevice);
            native.Compile(devices, options, modelsPath);
            _configs.Register(options?.Adapters);
            Devices = devices;
        });
    }

    private void ThrowIfCompiled(string what)
    {
        if (IsCompiled)
        {
            throw AlreadyCompiled(what);
        }
    }

    private static InvalidOperationException AlreadyCompiled(string what) => new(
        $"The pipeline is compiled and cannot be {what}: read the model again with {nameof(Text2ImagePipeline.ReadModel)}.");
}
