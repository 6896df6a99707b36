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
        ModelFiles.CheckImageModel(modelsPath);
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(modelsPath);
        T* pipe;
        ModelErrors.ThrowIfFailed(api.Read(path.Pointer, &pipe), modelsPath);
        return new ImagePipelineHandle<T>(api, pipe);
    }

    internal static ImagePipelineHandle<T> Load(ImagePipelineApi<T> api, string modelsPath, string device, PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFiles.CheckImageModel(modelsPath);
        ImagePipelineOptions.Check(options);
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        T* pipe;
        PipelineErrors.ThrowIfFailed(api.Create(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe), modelsPath, device);
        return new ImagePipelineHandle<T>(api, pipe);
    }

    /// <summary>Makes another pipeline of this one's models.</summary>
    internal ImagePipelineHandle<TOther> Derive<TOther>(ImagePipelineApi<TOther> otherApi, delegate*<T*, TOther**, ov_status_e> create)
        where TOther : unmanaged
    {
        using var pipe = Acquire();
        TOther* other;
        NativeStatus.ThrowIfFailed(create(pipe.Pointer, &other));
        return new ImagePipelineHandle<TOther>(otherApi, other);
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

    /// <summary>Generates, and takes the result before a disposal that comes meanwhile frees the pipeline.</summary>
    internal ImageGenerationResult Generate(NativeGenerate generate)
    {
        using var pipe = Acquire();
        ov_genai_images* images;
        ImageGenerationErrors.ThrowIfFailed(generate(pipe.Pointer, &images));
        return new ImageGenerationResult(ImageReader.Take(images), GetPerformanceMetrics(pipe.Pointer));
    }

    internal delegate ov_status_e NativeGenerate(T* pipe, ov_genai_images** images);

    public ImageGenerationPerfMetrics GetPerformanceMetrics()
    {
        using var pipe = Acquire();
        return GetPerformanceMetrics(pipe.Pointer);
    }

    protected override void Free(T* pointer) => api.Free(pointer);

    private ImageGenerationPerfMetrics GetPerformanceMetrics(T* pipe)
    {
        ov_genai_image_generation_perf_metrics* metrics;
        NativeStatus.ThrowIfFailed(api.GetPerformanceMetrics(pipe, &metrics));
        return ImagePerfMetricsReader.Take(metrics);
    }
}
