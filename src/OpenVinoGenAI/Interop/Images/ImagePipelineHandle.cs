using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Owns a native picture pipeline of any of the three types.</summary>
internal sealed unsafe class ImagePipelineHandle<T>(ImagePipelineApi<T> api, T* pointer) : NativeHandle<T>(pointer), IImagePipelineHandle
    where T : unmanaged
{
    bool IImagePipelineHandle.IsClosed => IsClosed;

    internal static ImagePipelineHandle<T> Read(ImagePipelineApi<T> api, string modelsPath)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(modelsPath);
        T* pipe;
        ModelErrors.ThrowIfFailed(api.Read(path.Pointer, &pipe), modelsPath);
        return new ImagePipelineHandle<T>(api, pipe);
    }

    internal static ImagePipelineHandle<T> Create(ImagePipelineApi<T> api, string modelsPath, string device, PipelineOptions? options)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        T* pipe;
        PipelineErrors.ThrowIfFailed(api.Create(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe), modelsPath, device);
        return new ImagePipelineHandle<T>(api, pipe);
    }

    public ImageGenerationConfigHandle GetGenerationConfig()
    {
        using var pipe = Acquire();
        ov_genai_image_generation_config* config;
        NativeStatus.ThrowIfFailed(api.GetGenerationConfig(pipe.Pointer, &config));
        return new ImageGenerationConfigHandle(config);
    }

    public void SetScheduler(Scheduler scheduler)
    {
        using SchedulerHandle schedulerHandle = scheduler.ToNative();
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
        PipelineErrors.ThrowIfFailed(
            api.CompileParts(pipe.Pointer, textEncode.Pointer, denoise.Pointer, vae.Pointer, nativeOptions.Pointer),
            modelsPath,
            devices.ToString());
    }

    public RgbImage[] Decode(ImageLatent latent)
    {
        nuint[] sizes = [.. latent.Shape.Select(size => (nuint)size)];
        using var pipe = Acquire();
        fixed (nuint* shape = sizes)
        fixed (float* values = latent.Values.Span)
        {
            var view = new ov_genai_latent_view { data = values, shape = shape, rank = (nuint)sizes.Length };
            ov_genai_images* images;
            NativeStatus.ThrowIfFailed(api.Decode(pipe.Pointer, &view, &images));
            return ImageReader.Take(images);
        }
    }

    public ImageGenerationPerfMetrics GetPerformanceMetrics()
    {
        using var pipe = Acquire();
        return TakeMetrics(pipe);
    }

    /// <summary>Copies what a call of generate made. By its lease, because a handle that was disposed meanwhile gives no other.</summary>
    internal ImageGenerationResult TakeResult(Lease pipe, ov_status_e status, ov_genai_images* images)
    {
        ImageGenerationErrors.ThrowIfFailed(status);
        return new ImageGenerationResult(ImageReader.Take(images), TakeMetrics(pipe));
    }

    private ImageGenerationPerfMetrics TakeMetrics(Lease pipe)
    {
        ov_genai_image_generation_perf_metrics* metrics;
        NativeStatus.ThrowIfFailed(api.GetPerformanceMetrics(pipe.Pointer, &metrics));
        return ImagePerfMetricsReader.Take(metrics);
    }

    protected override void Free(T* pointer) => api.Free(pointer);
}
