using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native pipeline from image to image.</summary>
internal sealed unsafe class NativeImage2ImagePipeline : NativeImagePipeline<ov_genai_image2image_pipeline>
{
    private static readonly ImagePipelineApi<ov_genai_image2image_pipeline> Api = new()
    {
        Read = &ov_genai_image2image_pipeline_read,
        Create = &ov_genai_image2image_pipeline_create,
        Free = &ov_genai_image2image_pipeline_free,
        GetGenerationConfig = &ov_genai_image2image_pipeline_get_generation_config,
        SetScheduler = &ov_genai_image2image_pipeline_set_scheduler,
        Reshape = &ov_genai_image2image_pipeline_reshape,
        CompileParts = &ov_genai_image2image_pipeline_compile_parts,
        Decode = &ov_genai_image2image_pipeline_decode,
        GetPerformanceMetrics = &ov_genai_image2image_pipeline_get_performance_metrics,
        StableDiffusion = &ov_genai_image2image_pipeline_create_stable_diffusion,
        LatentConsistencyModel = &ov_genai_image2image_pipeline_create_latent_consistency_model,
        StableDiffusionXL = &ov_genai_image2image_pipeline_create_stable_diffusion_xl,
        StableDiffusion3 = &ov_genai_image2image_pipeline_create_stable_diffusion_3,
        Flux = &ov_genai_image2image_pipeline_create_flux,
    };

    private NativeImage2ImagePipeline(ov_genai_image2image_pipeline* pointer)
        : base(Api, pointer)
    {
    }

    internal static NativeImage2ImagePipeline Read(string modelsPath) => new(Read(Api, modelsPath));

    internal static NativeImage2ImagePipeline Load(string modelsPath, string device, PipelineOptions? options) =>
        new(Load(Api, modelsPath, device, options));

    internal static NativeImage2ImagePipeline FromParts(Scheduler scheduler, NativeImageParts parts) => new(FromParts(Api, scheduler, parts));

    internal static NativeImage2ImagePipeline From(NativeInpaintingPipeline source) =>
        new(Derive(source, &ov_genai_image2image_pipeline_create_from_inpainting));

    internal NativeImage2ImagePipeline Clone() => new(Derive(this, &ov_genai_image2image_pipeline_clone));

    internal ImageGenerationResult Generate(
        string prompt, RgbImage image, ImageGenerationConfigHandle config, StepCallbackAdapter? steps)
    {
        using var pipe = Acquire();
        using var nativeConfig = config.Acquire();
        using var callback = new NativeStepCallback(steps);
        using var text = new Utf8Text(prompt);
        fixed (byte* pixels = image.Pixels)
        {
            ov_genai_image_view view = ImageReader.View(image, pixels);
            ov_genai_images* images;
            ov_status_e status = ov_genai_image2image_pipeline_generate(
                pipe.Pointer, text.View, &view, nativeConfig.Pointer, callback.Pointer, &images);
            return Take(pipe.Pointer, status, images);
        }
    }
}
