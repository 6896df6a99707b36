using System.Runtime.CompilerServices;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>
/// A model that changes the part of an image that a mask marks, after a text (official: <c>InpaintingPipeline</c>).
/// </summary>
/// <inheritdoc cref="ImageGenerationPipeline" path="/remarks"/>
public sealed partial class InpaintingPipeline : ImageGenerationPipeline
{
    /// <summary>Loads a model, ready to make images.</summary>
    /// <param name="modelsPath">
    /// The model's folder, with <c>model_index.json</c> and a folder for each part. The path must not contain <c>text_encoder</c>.
    /// </param>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">Properties and adapters.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public InpaintingPipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(Load(modelsPath, device, options), modelsPath, new ImageDevices(device, device, device), options)
    {
    }

    private InpaintingPipeline(NativeInpaintingPipeline native, string modelsPath, ImageDevices? devices, PipelineOptions? options)
        : base(native, modelsPath, devices, options)
    {
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LLMPipeline.LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="InpaintingPipeline(string, string, PipelineOptions?)"/>
    public static Task<InpaintingPipeline> LoadAsync(
        string modelsPath, string device = "CPU", PipelineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new InpaintingPipeline(modelsPath, device, options), cancellationToken);
    }

    /// <summary>
    /// Reads a model without compiling it: then come <see cref="ImageGenerationPipeline.Reshape"/>, if at all, and
    /// <see cref="ImageGenerationPipeline.Compile(string, PipelineOptions?)"/>.
    /// </summary>
    /// <param name="modelsPath">The model's folder, as in the constructor.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    public static InpaintingPipeline ReadModel(string modelsPath)
    {
        ModelFolder.CheckImageModel(modelsPath);
        return new(NativeInpaintingPipeline.Read(modelsPath), modelsPath, null, null);
    }

    /// <summary>Changes the marked part of an image after a text (official: <c>generate</c>).</summary>
    /// <param name="prompt">What should be in the image. What goes beyond the text encoder's length (77 tokens of CLIP) is cut.</param>
    /// <param name="image">The image to start from, at least 8 by 8 pixels.</param>
    /// <param name="mask">White where the image may change, black where it stays. Of any size; it is stretched to the image's.</param>
    /// <param name="config">How to generate; <see langword="null"/> for the pipeline's <see cref="ImageGenerationPipeline.GenerationConfig"/>.</param>
    /// <param name="progress">
    /// <see cref="IProgress{T}.Report"/> is called for every step in order, on a thread of its own, which it may hold up; the method returns
    /// when it has been called for all, and what it throws stops the generation and reaches the caller. A <see cref="Progress{T}"/> only
    /// posts what it is given: its handlers may run later, on several threads and out of order, and what they throw does not come here. To
    /// receive steps without that detour, use the overload that takes a delegate.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself a step or two later. The call then always throws, even if the library
    /// went on to the end.
    /// </param>
    /// <returns>The images, which own their pixels.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled, or the call comes from one of its own callbacks.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    [OverloadResolutionPriority(1)]
    public ImageGenerationResult Generate(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        Run(new InpaintingCall(prompt, image, mask, this, progress), config, cancellationToken);

    /// <summary>Changes the marked part of an image after a text and hands over its steps meanwhile.</summary>
    /// <param name="onStep">
    /// Called for every step in order, on a thread of its own, which it may hold up; the method returns when it has returned for all. What it
    /// throws stops the generation and reaches the caller.
    /// </param>
    /// <inheritdoc cref="Generate(string, RgbImage, RgbImage, ImageGenerationConfig?, IProgress{ImageGenerationStep}?, CancellationToken)"/>
    public ImageGenerationResult Generate(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config,
        Action<ImageGenerationStep> onStep,
        CancellationToken cancellationToken = default) =>
        Run(new InpaintingCall(prompt, image, mask, this, new StepReceiver(onStep)), config, cancellationToken);

    /// <summary>Changes the marked part of an image after a text, hands over its steps meanwhile, and stops when that is wanted.</summary>
    /// <param name="onStep">
    /// Called for every step in order, on a thread of its own, which it may hold up, and says whether to go on: any other status than
    /// <see cref="StreamingStatus.Running"/> stops the generation a step or two later. What it throws stops the generation and reaches the caller.
    /// </param>
    /// <returns>The images, which own their pixels; none if the generation was stopped.</returns>
    /// <inheritdoc cref="Generate(string, RgbImage, RgbImage, ImageGenerationConfig?, IProgress{ImageGenerationStep}?, CancellationToken)"/>
    public ImageGenerationResult Generate(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config,
        Func<ImageGenerationStep, StreamingStatus> onStep,
        CancellationToken cancellationToken = default) =>
        Run(new InpaintingCall(prompt, image, mask, this, new StepReceiver(onStep)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, RgbImage, RgbImage, ImageGenerationConfig?, IProgress{ImageGenerationStep}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(new InpaintingCall(prompt, image, mask, this, progress), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, RgbImage, RgbImage, ImageGenerationConfig?, Action{ImageGenerationStep}, CancellationToken)"/>
    public Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config,
        Action<ImageGenerationStep> onStep,
        CancellationToken cancellationToken = default) =>
        RunAsync(new InpaintingCall(prompt, image, mask, this, new StepReceiver(onStep)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, RgbImage, RgbImage, ImageGenerationConfig?, Func{ImageGenerationStep, StreamingStatus}, CancellationToken)"/>
    public Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config,
        Func<ImageGenerationStep, StreamingStatus> onStep,
        CancellationToken cancellationToken = default) =>
        RunAsync(new InpaintingCall(prompt, image, mask, this, new StepReceiver(onStep)), config, cancellationToken);

    private protected override bool StartsFromImage => true;

    private static NativeInpaintingPipeline Load(string modelsPath, string device, PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFolder.CheckImageModel(modelsPath);
        ImagePipelineOptions.Check(options);
        options = AdapterOptions.ForImages(options, modelsPath, device);
        return NativeInpaintingPipeline.Load(modelsPath, device, options);
    }
}
