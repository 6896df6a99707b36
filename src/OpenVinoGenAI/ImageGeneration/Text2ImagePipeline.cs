using System.Runtime.CompilerServices;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>
/// A model that generates images from a text (official: <c>Text2ImagePipeline</c>).
/// </summary>
/// <inheritdoc cref="ImageGenerationPipeline" path="/remarks"/>
public sealed partial class Text2ImagePipeline : ImageGenerationPipeline
{
    /// <summary>Loads a model and compiles it for a device.</summary>
    /// <param name="modelsPath">
    /// The model's folder, with <c>model_index.json</c> and a folder for each part. The path must not contain <c>text_encoder</c>.
    /// </param>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. The name is case-sensitive.</param>
    /// <param name="options">Properties and adapters.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public Text2ImagePipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(Load(modelsPath, device, options), modelsPath, new ImageDevices(device, device, device), options)
    {
    }

    /// <summary>
    /// Creates a pipeline that shares the models of another one and takes turns with it. The config starts as the model's own, with the adapters
    /// of the other pipeline.
    /// </summary>
    /// <param name="source">The other pipeline, compiled. It may be disposed afterwards.</param>
    /// <exception cref="InvalidOperationException">The other pipeline is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">The other pipeline is disposed.</exception>
    public Text2ImagePipeline(Image2ImagePipeline source)
        : this(Convert(source), source, isClone: false)
    {
    }

    /// <summary>
    /// Creates a pipeline that shares the models of another one and takes turns with it. The config starts as the model's own, with the adapters
    /// of the other pipeline.
    /// </summary>
    /// <param name="source">The other pipeline, compiled. It may be disposed afterwards.</param>
    /// <exception cref="InvalidOperationException">The other pipeline is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">The other pipeline is disposed.</exception>
    public Text2ImagePipeline(InpaintingPipeline source)
        : this(Convert(source), source, isClone: false)
    {
    }

    private Text2ImagePipeline(NativeText2ImagePipeline native, string modelsPath, ImageDevices? devices, PipelineOptions? options)
        : base(native, modelsPath, devices, options)
    {
    }

    private Text2ImagePipeline(NativeText2ImagePipeline native, ImageGenerationPipeline source, bool isClone)
        : base(native, source, isClone)
    {
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LLMPipeline.LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="Text2ImagePipeline(string, string, PipelineOptions?)"/>
    public static Task<Text2ImagePipeline> LoadAsync(
        string modelsPath, string device = "CPU", PipelineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new Text2ImagePipeline(modelsPath, device, options), cancellationToken);
    }

    /// <summary>
    /// Reads a model without compiling it. Call <see cref="ImageGenerationPipeline.Reshape"/> if you need fixed shapes, and then
    /// <see cref="ImageGenerationPipeline.Compile(string, PipelineOptions?)"/>.
    /// </summary>
    /// <param name="modelsPath">The model's folder, as in the constructor.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    public static Text2ImagePipeline ReadModel(string modelsPath)
    {
        ModelFolder.CheckImageModel(modelsPath);
        return new(NativeText2ImagePipeline.Read(modelsPath), modelsPath, null, null);
    }

    /// <summary>Generates images from a text (official: <c>generate</c>).</summary>
    /// <param name="prompt">What the image should show. Text beyond the text encoder's length (77 tokens for CLIP) is cut off.</param>
    /// <param name="config">How to generate; <see langword="null"/> for the pipeline's <see cref="ImageGenerationPipeline.GenerationConfig"/>.</param>
    /// <param name="progress">
    /// <see cref="IProgress{T}.Report"/> is called for every step in order, on a thread of its own, which it may block. The method returns after
    /// the last call, and an exception from it stops the generation and reaches the caller. A <see cref="Progress{T}"/> only posts the steps: its
    /// handlers may run later, on several threads and out of order, and their exceptions do not reach the caller. To receive steps directly,
    /// use the overload that takes a delegate.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself one or two steps later. The call then always throws, even if the library
    /// finished the generation.
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
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        Run(new Text2ImageCall(prompt, this, progress), config, cancellationToken);

    /// <summary>Generates images from a text, and reports each step.</summary>
    /// <param name="onStep">
    /// Called for every step in order, on a thread of its own, which it may block. The method returns after the last call. An exception from it
    /// stops the generation and reaches the caller.
    /// </param>
    /// <inheritdoc cref="Generate(string, ImageGenerationConfig?, IProgress{ImageGenerationStep}?, CancellationToken)"/>
    public ImageGenerationResult Generate(
        string prompt,
        ImageGenerationConfig? config,
        Action<ImageGenerationStep> onStep,
        CancellationToken cancellationToken = default) =>
        Run(new Text2ImageCall(prompt, this, new StepReceiver(onStep)), config, cancellationToken);

    /// <summary>Makes images of a text, hands over its steps meanwhile, and stops when that is wanted.</summary>
    /// <param name="onStep">
    /// Called for every step in order, on a thread of its own, which it may hold up, and says whether to go on: any other status than
    /// <see cref="StreamingStatus.Running"/> stops the generation a step or two later. What it throws stops the generation and reaches the caller.
    /// </param>
    /// <returns>The images, which own their pixels; none if the generation was stopped.</returns>
    /// <inheritdoc cref="Generate(string, ImageGenerationConfig?, IProgress{ImageGenerationStep}?, CancellationToken)"/>
    public ImageGenerationResult Generate(
        string prompt,
        ImageGenerationConfig? config,
        Func<ImageGenerationStep, StreamingStatus> onStep,
        CancellationToken cancellationToken = default) =>
        Run(new Text2ImageCall(prompt, this, new StepReceiver(onStep)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, ImageGenerationConfig?, IProgress{ImageGenerationStep}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(new Text2ImageCall(prompt, this, progress), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, ImageGenerationConfig?, Action{ImageGenerationStep}, CancellationToken)"/>
    public Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        ImageGenerationConfig? config,
        Action<ImageGenerationStep> onStep,
        CancellationToken cancellationToken = default) =>
        RunAsync(new Text2ImageCall(prompt, this, new StepReceiver(onStep)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, ImageGenerationConfig?, Func{ImageGenerationStep, StreamingStatus}, CancellationToken)"/>
    public Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        ImageGenerationConfig? config,
        Func<ImageGenerationStep, StreamingStatus> onStep,
        CancellationToken cancellationToken = default) =>
        RunAsync(new Text2ImageCall(prompt, this, new StepReceiver(onStep)), config, cancellationToken);

    /// <summary>
    /// Creates a pipeline that shares the compiled models but runs independently, at the same time as this one, with the same config and
    /// scheduler.
    /// </summary>
    /// <returns>The copy.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled, was made from parts, or has adapters that calls can switch.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public Text2ImagePipeline Clone()
    {
        ThrowIfNoCopies();
        return InTurn((NativeText2ImagePipeline native) => new Text2ImagePipeline(native.Clone(), this, isClone: true));
    }

    /// <summary>
    /// Writes the compiled models to a folder, from which they load without compilation (official: <c>export_model</c>). Not every kind of model
    /// supports this; Stable Diffusion does not.
    /// </summary>
    /// <param name="exportPath">The folder.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot export this kind of model.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void ExportModel(string exportPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(exportPath);
        NulCharacters.ThrowIfAny(exportPath, nameof(exportPath));
        ThrowIfNotCompiled();
        InTurn<NativeText2ImagePipeline, object?>(native =>
        {
            native.Export(exportPath);
            return null;
        });
    }

    private protected override bool StartsFromImage => false;

    private static NativeText2ImagePipeline Convert(Image2ImagePipeline source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.ThrowIfNotCompiled();
        return source.InTurn((NativeImage2ImagePipeline native) => NativeText2ImagePipeline.From(native));
    }

    private static NativeText2ImagePipeline Convert(InpaintingPipeline source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.ThrowIfNotCompiled();
        return source.InTurn((NativeInpaintingPipeline native) => NativeText2ImagePipeline.From(native));
    }

    private static NativeText2ImagePipeline Load(string modelsPath, string device, PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFolder.CheckImageModel(modelsPath);
        ImagePipelineOptions.Check(options);
        options = AdapterOptions.ForImages(options, modelsPath, device);
        return NativeText2ImagePipeline.Load(modelsPath, device, options);
    }
}
