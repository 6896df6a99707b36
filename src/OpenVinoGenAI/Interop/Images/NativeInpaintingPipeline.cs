using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native pipeline that changes the marked part of an image.</summary>
internal sealed unsafe class NativeInpaintingPipeline : NativeImagePipeline<ov_genai_inpainting_pipeline>
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
        StableDiffusion = &ov_genai_inpainting_pipeline_create_stable_diffusion,
        LatentConsistencyModel = &ov_genai_inpainting_pipeline_create_latent_consistency_model,
        StableDiffusionXL = &ov_genai_inpainting_pipeline_create_stable_diffusion_xl,
        StableDiffusion3 = &ov_genai_inpainting_pipeline_create_stable_diffusion_3,
        Flux = &ov_genai_inpainting_pipeline_create_flux,
        FluxFill = &ov_genai_inpainting_pipeline_create_flux_fill,
    };

    private NativeInpaintingPipeline(ov_genai_inpainting_pipeline* pointer)
        : base(Api, pointer)
    {
    }

    internal static NativeInpaintingPipeline Read(string modelsPath) => new(Read(Api, modelsPath));

    internal static NativeInpaintingPipeline Load(string modelsPath, string device, PipelineOptions? options) =>
        new(Load(Api, modelsPath, device, options));

    internal static NativeInpaintingPipeline FromParts(Scheduler scheduler, NativeImageParts parts) => new(FromParts(Api, scheduler, parts));

    internal ImageGenerationResult Generate(
        string prompt, RgbImage image, RgbImage mask, ImageGenerationConfigHandle config, StepCallbackAdapter? steps)
    {
        using var pipe = Acquire();
        using var nativeConfig = config.Acquire();
        using var callback = new NativeStepCallback(steps);
        using var text = new Utf8Text(prompt);
        fixed (byte* pixels = image.Pixels)
        fixed (byte* maskPixels = mask.Pixels)
        {
            ov_genai_image_view view = ImageReader.View(image, pixels);
            ov_genai_image_view maskView = ImageReader.View(mask, maskPixels);
            ov_genai_images* images;
            ov_status_e status = ov_genai_inpainting_pipeline_generate(
                pipe.Pointer, text.View, &view, &maskView, nativeConfig.Pointer, callback.Pointer, &images);
            return Take(pipe.Pointer, status, images);
        }
    }
}
