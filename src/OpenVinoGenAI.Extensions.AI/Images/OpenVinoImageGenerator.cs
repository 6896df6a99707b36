using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>An <see cref="IImageGenerator"/> over a diffusion model in this process: text to image, image to image and inpainting.</summary>
/// <remarks>All members may be called by several threads at once; the calls run one after the other.</remarks>
[Experimental("MEAI001")]
public sealed class OpenVinoImageGenerator : IImageGenerator
{
    private readonly LazyModel<ImagePipelines> _model;
    private readonly ImageGeneratorMetadata _metadata;

    /// <summary>Loads a model once for all three uses.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device.</param>
    /// <param name="options">Properties and adapters.</param>
    /// <param name="modelId">The name of the model in telemetry; <see langword="null"/> for the name of its folder.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    public OpenVinoImageGenerator(string modelsPath, string device = "CPU", PipelineOptions? options = null, string? modelId = null)
        : this(new LazyModel<ImagePipelines>(ImagePipelines.Load(modelsPath, device, options), owns: true), modelId ?? ModelNames.Of(modelsPath))
    {
    }

    /// <summary>Uses a pipeline: requests are text to image.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="ownsPipeline">Whether disposing the generator disposes the pipeline.</param>
    /// <param name="modelId">The name of the model in telemetry.</param>
    public OpenVinoImageGenerator(Text2ImagePipeline pipeline, bool ownsPipeline = false, string? modelId = null)
        : this(new LazyModel<ImagePipelines>(new ImagePipelines(pipeline ?? throw new ArgumentNullException(nameof(pipeline)), null, null), ownsPipeline), modelId)
    {
    }

    internal OpenVinoImageGenerator(LazyModel<ImagePipelines> model, string? modelId)
    {
        _model = model;
        _metadata = new ImageGeneratorMetadata(ModelNames.Provider, providerUri: null, modelId);
    }

    internal bool IsLoaded => _model.Loaded is not null;

    /// <summary>Makes images of a text, changes an image, or changes the part of an image that a mask marks.</summary>
    /// <param name="request">
    /// The prompt. One original image is changed as a whole; of two, the one with the name <c>mask</c> marks in white what is changed.
    /// </param>
    /// <param name="options">Count, size and format of the images, and further options by their official names.</param>
    /// <param name="cancellationToken">Ends the call a step or two later.</param>
    /// <returns>The images as files; its <see cref="ImageGenerationResponse.RawRepresentation"/> is the <see cref="ImageGenerationResult"/>.</returns>
    /// <exception cref="ArgumentException">The request has no prompt, or an option has a wrong value.</exception>
    /// <exception cref="NotSupportedException">An option or an image is of a kind that cannot be used.</exception>
    /// <exception cref="InvalidConfigurationException">The model does not allow an option.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        string prompt = request.Prompt ?? throw new ArgumentException("The request has no prompt.", nameof(request));
        ModelNames.Check(options?.ModelId, _metadata.DefaultModelId);
        ImageGenerationConfig config = ImageConfigMapper.Map(options, this);
        string mediaType = ImageConfigMapper.MediaTypeOf(options);
        OriginalImages originals = OriginalImages.Read(request, options);
        IProgress<ImageGenerationStep>? progress = ImageConfigMapper.ProgressOf(options);
        ImagePipelines pipelines = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        ImageGenerationResult result = await pipelines.GenerateAsync(prompt, originals, config, progress, cancellationToken).ConfigureAwait(false);
        return new ImageGenerationResponse([.. result.Select(image => ImageConfigMapper.Encode(image, mediaType))]) { RawRepresentation = result };
    }

    /// <summary>Gives the generator itself, its <see cref="ImageGeneratorMetadata"/>, or a pipeline.</summary>
    /// <param name="serviceType">The type that is asked for.</param>
    /// <param name="serviceKey">A key. Nothing is registered under a key, so any key gives <see langword="null"/>.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ImageGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType == typeof(Text2ImagePipeline) ? _model.Get().TextToImage
            : serviceType == typeof(Image2ImagePipeline) ? _model.Get().ImageToImage
            : serviceType == typeof(InpaintingPipeline) ? _model.Get().Inpainting
            : null;
    }

    /// <summary>Ends the generator, and frees its model if the generator owns it.</summary>
    public void Dispose() => _model.Dispose();

    internal Task LoadAsync(CancellationToken cancellationToken) => _model.GetAsync(cancellationToken);
}
