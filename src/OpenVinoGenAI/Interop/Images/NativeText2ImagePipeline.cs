using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native pipeline from text to image.</summary>
internal sealed unsafe class NativeText2ImagePipeline : NativeImagePipeline<ov_genai_text2image_pipeline>
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
        StableDiffusion = &ov_genai_text2image_pipeline_create_stable_diffusion,
        LatentConsistencyModel = &ov_genai_text2image_pipeline_create_latent_consistency_model,
        StableDiffusionXL = &ov_genai_text2image_pipeline_create_stable_diffusion_xl,
        StableDiffusion3 = &ov_genai_text2image_pipeline_create_stable_diffusion_3,
        Flux = &ov_genai_text2image_pipeline_create_flux,
    };

    private NativeText2ImagePipeline(ov_genai_text2image_pipeline* pointer)
        : base(Api, pointer)
    {
    }

    internal static NativeText2ImagePipeline Read(string modelsPath) => new(Read(Api, modelsPath));

    internal static NativeText2ImagePipeline Load(string modelsPath, string device, PipelineOptions? options) =>
        new(Load(Api, modelsPath, device, options));

    internal static NativeText2ImagePipeline FromParts(Scheduler scheduler, NativeImageParts parts) => new(FromParts(Api, scheduler, parts));

    internal static NativeText2ImagePipeline From(NativeImage2ImagePipeline source) =>
        new(Derive(source, &ov_genai_text2image_pipeline_create_from_image2image));

    internal static NativeText2ImagePipeline From(NativeInpaintingPipeline source) =>
        new(Derive(source, &ov_genai_text2image_pipeline_create_from_inpainting));

    internal NativeText2ImagePipeline Clone() => new(Derive(this, &ov_genai_text2image_pipeline_clone));

    internal void Export(string folder)
    {
        using var pipe = Acquire();
        using var path = new Utf8Text(folder);
        NativeStatus.ThrowIfFailed(ov_genai_text2image_pipeline_export_model(pipe.Pointer, path.Pointer));
    }

    internal ImageGenerationResult Generate(string prompt, ImageGenerationConfigHandle config, StepCallbackAdapter? steps)
    {
        using var pipe = Acquire();
        using var nativeConfig = config.Acquire();
        using var callback = new NativeStepCallback(steps);
        using var text = new Utf8Text(prompt);
        ov_genai_images* images;
        ov_status_e status = ov_genai_text2image_pipeline_generate(
            pipe.Pointer, text.View, nativeConfig.Pointer, callback.Pointer, &images);
        return Take(pipe.Pointer, status, images);
    }
}
