using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Images;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>
/// A model that makes pictures of a text (official: <c>Text2ImagePipeline</c>).
/// </summary>
/// <inheritdoc cref="ImageGenerationPipeline" path="/remarks"/>
public sealed unsafe class Text2ImagePipeline : ImageGenerationPipeline
{
    private static readonly ImagePipelineApi<ov_genai_text2image_pipeline> Api = new()
    {
        Read = &ov_genai_text2image_pipeline_read,
        Create = &ov_genai_text2image_pipeline_create,
        Free = &ov_genai_text2image_pipeline_free,
        GetGenerationConfig = &ov_genai_text2image_pipeline_get_generation_config,
        SetScheduler = &ov_genai_text2image_pipeline_set_scheduler,
        Reshape = &ov_genai_text2image_pipeline_reshape,
        CompileParts = &ov_genai_text2image_pipeline_compile_parts,
        Decode = &ov_genai_text2image_pipeline_decode,
        GetPerformanceMetrics = &ov_genai_text2image_pipeline_get_performance_metrics,
    };

    private readonly ImagePipelineHandle<ov_genai_text2image_pipeline> _handle;

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
    public Text2ImagePipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(Load(modelsPath, device, options), modelsPath, new ImageDevices(device, device, device), options)
    {
    }

    /// <summary>
    /// Makes a pipeline of the models of another. They share these and their turns; the config begins as the model's own, with the
    /// adapters of the other.
    /// </summary>
    /// <param name="source">The other pipeline, compiled. It may be disposed afterwards.</param>
    /// <exception cref="InvalidOperationException">The other pipeline is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">The other pipeline is disposed.</exception>
    public Text2ImagePipeline(Image2ImagePipeline source)
        : this(Convert(source), source, isClone: false)
    {
    }

    /// <summary>
    /// Makes a pipeline of the models of another. They share these and their turns; the config begins as the model's own, with the
    /// adapters of the other.
    /// </summary>
    /// <param name="source">The other pipeline, compiled. It may be disposed afterwards.</param>
    /// <exception cref="InvalidOperationException">The other pipeline is not compiled.</exception>
    /// <exception cref="ObjectDisposedException">The other pipeline is disposed.</exception>
    public Text2ImagePipeline(InpaintingPipeline source)
        : this(Convert(source), source, isClone: false)
    {
    }

    private Text2ImagePipeline(ImagePipelineHandle<ov_genai_text2image_pipeline> handle, string modelsPath, ImageDevices? devices, PipelineOptions? options)
        : base(handle, modelsPath, devices, options) => _handle = handle;

    private Text2ImagePipeline(ImagePipelineHandle<ov_genai_text2image_pipeline> handle, ImageGenerationPipeline source, bool isClone)
        : base(handle, source, isClone) => _handle = handle;

    /// <summary>
    /// Reads a model without compiling it: then come <see cref="ImageGenerationPipeline.Reshape"/>, if at all, and
    /// <see cref="ImageGenerationPipeline.Compile(string, PipelineOptions?)"/>.
    /// </summary>
    /// <param name="modelsPath">The model's folder, as in the constructor.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    public static Text2ImagePipeline ReadModel(string modelsPath)
    {
        ModelFiles.CheckImageModel(modelsPath);
        return new Text2ImagePipeline(ImagePipelineHandle<ov_genai_text2image_pipeline>.Read(Api, modelsPath), modelsPath, null, null);
    }

    /// <summary>Makes pictures of a text (official: <c>generate</c>).</summary>
    /// <param name="prompt">What should be in the picture. What goes beyond the text encoder's length (77 tokens of CLIP) is cut.</param>
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
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        Run(MakeRequest(prompt, config, progress), cancellationToken);

    /// <summary>Makes pictures of a text without blocking the caller (official: <c>generate</c>).</summary>
    /// <param name="prompt">What should be in the picture. What goes beyond the text encoder's length (77 tokens of CLIP) is cut.</param>
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
        ImageGenerationConfig? config = null,
        IProgress<ImageGenerationStep>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(MakeRequest(prompt, config, progress), cancellationToken);

    /// <summary>
    /// Makes a pipeline that shares the compiled models but runs by itself, at the same time as this one; with the same config and
    /// scheduler.
    /// </summary>
    /// <returns>The copy.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled, or has adapters that calls can switch.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public Text2ImagePipeline Clone()
    {
        ThrowIfNoCopies();
        return InTurn(() =>
        {
            using var pipe = _handle.Acquire();
            ov_genai_text2image_pipeline* clone;
            NativeStatus.ThrowIfFailed(ov_genai_text2image_pipeline_clone(pipe.Pointer, &clone));
            return new Text2ImagePipeline(new ImagePipelineHandle<ov_genai_text2image_pipeline>(Api, clone), this, isClone: true);
        });
    }

    /// <summary>
    /// Writes the compiled models to a folder, from which they load without compilation (official: <c>export_model</c>). Not every kind of
    /// model can do that: Stable Diffusion cannot.
    /// </summary>
    /// <param name="exportPath">The folder.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The library cannot export this kind of model.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void ExportModel(string exportPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(exportPath);
        ThrowIfNotCompiled();
        InTurn(() =>
        {
            using var pipe = _handle.Acquire();
            using var path = new Utf8Text(exportPath);
            NativeStatus.ThrowIfFailed(ov_genai_text2image_pipeline_export_model(pipe.Pointer, path.Pointer));
        });
    }

    private protected override bool StartsFromImage => false;

    private static ImagePipelineHandle<ov_genai_text2image_pipeline> Load(string modelsPath, string device, PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFiles.CheckImageModel(modelsPath);
        ImagePipelineOptions.Check(options);
        return ImagePipelineHandle<ov_genai_text2image_pipeline>.Create(Api, modelsPath, device, options);
    }

    private static ImagePipelineHandle<ov_genai_text2image_pipeline> Convert(Image2ImagePipeline source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.ThrowIfNotCompiled();
        return source.InTurn(() =>
        {
            using var other = source.Handle.Acquire();
            ov_genai_text2image_pipeline* pipe;
            NativeStatus.ThrowIfFailed(ov_genai_text2image_pipeline_create_from_image2image(other.Pointer, &pipe));
            return new ImagePipelineHandle<ov_genai_text2image_pipeline>(Api, pipe);
        });
    }

    private static ImagePipelineHandle<ov_genai_text2image_pipeline> Convert(InpaintingPipeline source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.ThrowIfNotCompiled();
        return source.InTurn(() =>
        {
            using var other = source.Handle.Acquire();
            ov_genai_text2image_pipeline* pipe;
            NativeStatus.ThrowIfFailed(ov_genai_text2image_pipeline_create_from_inpainting(other.Pointer, &pipe));
            return new ImagePipelineHandle<ov_genai_text2image_pipeline>(Api, pipe);
        });
    }

    private Request MakeRequest(string prompt, ImageGenerationConfig? config, IProgress<ImageGenerationStep>? progress)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return new Request(
            config,
            progress,
            (native, callback) =>
            {
                using var pipe = _handle.Acquire();
                using var text = new Utf8Text(prompt);
                ov_genai_images* images;
                ov_status_e status = ov_genai_text2image_pipeline_generate(pipe.Pointer, text.View, native, callback, &images);
                return _handle.TakeResult(pipe, status, images);
            });
    }
}
