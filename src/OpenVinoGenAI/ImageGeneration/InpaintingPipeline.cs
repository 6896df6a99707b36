using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Images;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>
/// A model that changes the part of a picture that a mask marks, after a text (official: <c>InpaintingPipeline</c>).
/// </summary>
/// <inheritdoc cref="ImageGenerationPipeline" path="/remarks"/>
public sealed unsafe class InpaintingPipeline : ImageGenerationPipeline
{
    private static readonly ImagePipelineApi<ov_genai_inpainting_pipeline> Api = new()
    {
        Read = &ov_genai_inpainting_pipeline_read,
        Create = &ov_genai_inpainting_pipeline_create,
        Free = &ov_genai_inpainting_pipeline_free,
        GetGenerationConfig = &ov_genai_inpainting_pipeline_get_generation_config,
        SetScheduler = &ov_genai_inpainting_pipeline_set_scheduler,
        Reshape = &ov_genai_inpainting_pipeline_reshape,
        CompileParts = &ov_genai_inpainting_pipeline_compile_parts,
        Decode = &ov_genai_inpainting_pipeline_decode,
        GetPerformanceMetrics = &ov_genai_inpainting_pipeline_get_performance_metrics,
    };

    private readonly ImagePipelineHandle<ov_genai_inpainting_pipeline> _handle;

    /// <summary>Loads a model, ready to make pictures.</summary>
    /// <param name="modelsPath">
    /// The model's folder, with <c>model_index.json</c> and a folder for each part. The path must not contain <c>text_encoder</c>.
    /// </param>
    /// <param name="device">The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c>. Case counts.</param>
    /// <param name="options">Properties and adapters.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public InpaintingPipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(Load(modelsPath, device, options), modelsPath, new ImageDevices(device, device, device), options)
    {
    }

    private InpaintingPipeline(ImagePipelineHandle<ov_genai_inpainting_pipeline> handle, string modelsPath, ImageDevices? devices, PipelineOptions? options)
        : base(handle, modelsPath, devices, options) => _handle = handle;

    /// <summary>
    /// Reads a model without compiling it: then come <see cref="ImageGenerationPipeline.Reshape"/>, if at all, and
    /// <see cref="ImageGenerationPipeline.Compile(string, PipelineOptions?)"/>.
    /// </summary>
    /// <param name="modelsPath">The model's folder, as in the constructor.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    public static InpaintingPipeline ReadModel(string modelsPath)
    {
        ModelFiles.CheckImageModel(modelsPath);
        return new InpaintingPipeline(ImagePipelineHandle<ov_genai_inpainting_pipeline>.Read(Api, modelsPath), modelsPath, null, null);
    }

    /// <summary>Changes the marked part of a picture after a text (official: <c>generate</c>).</summary>
    /// <param name="prompt">What should be in the picture. What goes beyond the text encoder's length (77 tokens of CLIP) is cut.</param>
    /// <param name="image">The picture to start from, at least 8 by 8 pixels.</param>
    /// <param name="mask">White where the picture may change, black where it stays. Of any size; it is stretched to the picture's.</param>
    /// <param name="config">How to generate; <see langword="null"/> for the pipeline's <see cref="ImageGenerationPipeline.GenerationConfig"/>.</param>
    /// <param name="progress">
    /// Receives every step in order, on a thread of its own, which it may hold up: the call returns when all are received. What it throws
    /// stops the generation and reaches the caller.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself a step or two later. The call then always throws, even if the library
    /// went on to the end.
    /// </param>
    /// <returns>The pictures, which own their pixels.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled, or the call comes from one of its own callbacks.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public ImageGenerationResult Generate(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        Run(MakeRequest(prompt, image, mask, config, progress), cancellationToken);

    /// <summary>Changes the marked part of a picture after a text without blocking the caller (official: <c>generate</c>).</summary>
    /// <param name="prompt">What should be in the picture. What goes beyond the text encoder's length (77 tokens of CLIP) is cut.</param>
    /// <param name="image">The picture to start from, at least 8 by 8 pixels.</param>
    /// <param name="mask">White where the picture may change, black where it stays. Of any size; it is stretched to the picture's.</param>
    /// <param name="config">How to generate; <see langword="null"/> for the pipeline's <see cref="ImageGenerationPipeline.GenerationConfig"/>.</param>
    /// <param name="progress">
    /// Receives every step in order, on a thread of its own, which it may hold up: the call returns when all are received. What it throws
    /// stops the generation and reaches the caller.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself a step or two later. The call then always throws, even if the library
    /// went on to the end.
    /// </param>
    /// <returns>The pictures, which own their pixels.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled, or the call comes from one of its own callbacks.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        RgbImage image,
        RgbImage mask,
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(MakeRequest(prompt, image, mask, config, progress), cancellationToken);

    private protected override bool StartsFromImage => true;

    internal ImagePipelineHandle<ov_genai_inpainting_pipeline> Handle => _handle;

    private static ImagePipelineHandle<ov_genai_inpainting_pipeline> Load(string modelsPath, string device, PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFiles.CheckImageModel(modelsPath);
        ImagePipelineOptions.Check(options);
        return ImagePipelineHandle<ov_genai_inpainting_pipeline>.Create(Api, modelsPath, device, options);
    }

    private Request MakeRequest(
        string prompt, RgbImage image, RgbImage mask, ImageGenerationConfig? config, IProgress<ImageGenerationStep>? progress)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(mask);
        return new Request(
            config,
            progress,
            (native, callback) =>
            {
                using var pipe = _handle.Acquire();
                using var text = new Utf8Text(prompt);
                fixed (byte* pixels = image.Pixels)
                fixed (byte* maskPixels = mask.Pixels)
                {
                    ov_genai_image_view view = ImageReader.View(image, pixels);
                    ov_genai_image_view maskView = ImageReader.View(mask, maskPixels);
                    ov_genai_images* images;
                    ov_status_e status = ov_genai_inpainting_pipeline_generate(pipe.Pointer, text.View, &view, &maskView, native, callback, &images);
                    return _handle.TakeResult(pipe, status, images);
                }
            },
            image);
    }
}
