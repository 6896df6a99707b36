using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>
/// What the three native image pipelines have in common. Apart from disposal, the members of pipelines with the same models must not run at
/// the same time.
/// </summary>
internal abstract unsafe class NativeImagePipeline<T>(ImagePipelineApi<T> api, T* pointer) : NativeHandle<T>(pointer), INativeImagePipeline
    where T : unmanaged
{
    bool INativePipeline.IsClosed => IsClosed;

    public ImageGenerationConfigHandle GetGenerationConfig()
    {
        using var pipe = Acquire();
        ov_genai_image_generation_config* config;
        NativeStatus.ThrowIfFailed(api.GetGenerationConfig(pipe.Pointer, &config));
        return new ImageGenerationConfigHandle(config);
    }

    public void SetScheduler(Scheduler scheduler)
    {
        using SchedulerHandle schedulerHandle = NativeScheduler.Create(scheduler);
        using var native = schedulerHandle.Acquire();
        using var pipe = Acquire();
        NativeStatus.ThrowIfFailed(api.SetScheduler(pipe.Pointer, native.Pointer));
    }

    public void Reshape(ImageShape shape)
    {
        using var pipe = Acquire();
        NativeStatus.ThrowIfFailed(
            api.Reshape(pipe.Pointer, shape.NumImagesPerPrompt, shape.Height, shape.Width, shape.GuidanceScale));
    }

    public void Compile(ImageDevices devices, PipelineOptions? options, string? modelsPath)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var textEncode = new Utf8Text(devices.TextEncode);
        using var denoise = new Utf8Text(devices.Denoise);
        using var vae = new Utf8Text(devices.Vae);
        using var pipe = Acquire();
        NativeExceptionMapper.ThrowIfPipelineFailed(
            api.CompileParts(pipe.Pointer, textEncode.Pointer, denoise.Pointer, vae.Pointer, nativeOptions.Pointer),
            modelsPath,
            devices.ToString());
    }

    public RgbImage[] Decode(ImageLatent latent)
    {
        using var pipe = Acquire();
        return ImageReader.Decode(latent, pipe.Pointer, api.Decode);
    }

    public ImageGenerationPerfMetrics GetPerformanceMetrics()
    {
        using var pipe = Acquire();
        return GetPerformanceMetrics(pipe.Pointer);
    }

    protected override void Free(T* pointer) => api.Free(pointer);

    protected static T* Read(ImagePipelineApi<T> api, string modelsPath) => ImageModelReader.Read(api.Read, modelsPath);

    protected static T* Load(ImagePipelineApi<T> api, string modelsPath, string device, PipelineOptions? options) =>
        ImageModelReader.Load(api.Create, modelsPath, device, options);

    /// <summary>Makes a pipeline of another one's models.</summary>
    protected static T* Derive<TSource>(NativeHandle<TSource> source, delegate*<TSource*, T**, ov_status_e> create)
        where TSource : unmanaged
    {
        using var pipe = source.Acquire();
        T* other;
        NativeStatus.ThrowIfFailed(create(pipe.Pointer, &other));
        return other;
    }

    /// <summary>Makes a pipeline of parts. It shares their compiled models, and needs the parts no more.</summary>
    protected static T* FromParts(ImagePipelineApi<T> api, Scheduler scheduler, NativeImageParts parts)
    {
        using SchedulerHandle schedulerHandle = NativeScheduler.Create(scheduler);
        using var native = schedulerHandle.Acquire();
        T* pipe;
        NativeStatus.ThrowIfFailed(parts.Create(api, native.Pointer, &pipe));
        return pipe;
    }

    /// <summary>Takes the result of a generation while the pipeline is still held.</summary>
    protected ImageGenerationResult Take(T* pipe, ov_status_e status, ov_genai_images* images)
    {
        NativeExceptionMapper.ThrowIfImageGenerationFailed(status);
        return new ImageGenerationResult(ImageReader.Take(images)) { PerfMetrics = GetPerformanceMetrics(pipe) };
    }

    private ImageGenerationPerfMetrics GetPerformanceMetrics(T* pipe)
    {
        ov_genai_image_generation_perf_metrics* metrics;
        NativeStatus.ThrowIfFailed(api.GetPerformanceMetrics(pipe, &metrics));
        return ImagePerfMetricsReader.Take(metrics);
    }
}
