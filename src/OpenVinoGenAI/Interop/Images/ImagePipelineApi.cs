using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native functions that the three image pipelines have in common, each with its own pipeline type.</summary>
internal sealed unsafe class ImagePipelineApi<T>
    where T : unmanaged
{
    internal required delegate*<byte*, T**, ov_status_e> Read { get; init; }

    internal required delegate*<byte*, byte*, ov_genai_pipeline_options*, T**, ov_status_e> Create { get; init; }

    internal required delegate*<T*, void> Free { get; init; }

    internal required delegate*<T*, ov_genai_image_generation_config**, ov_status_e> GetGenerationConfig { get; init; }

    internal required delegate*<T*, ov_genai_scheduler*, ov_status_e> SetScheduler { get; init; }

    internal required delegate*<T*, int, int, int, float, ov_status_e> Reshape { get; init; }

    internal required delegate*<T*, byte*, byte*, byte*, ov_genai_pipeline_options*, ov_status_e> CompileParts { get; init; }

    internal required delegate*<T*, ov_genai_latent_view*, ov_genai_images**, ov_status_e> Decode { get; init; }

    internal required delegate*<T*, ov_genai_image_generation_perf_metrics**, ov_status_e> GetPerformanceMetrics { get; init; }

    internal required delegate*<ov_genai_scheduler*, ov_genai_clip_text_model*, ov_genai_unet2d_condition_model*, ov_genai_autoencoder_kl*, T**, ov_status_e>
        StableDiffusion
    { get; init; }

    internal required delegate*<ov_genai_scheduler*, ov_genai_clip_text_model*, ov_genai_unet2d_condition_model*, ov_genai_autoencoder_kl*, T**, ov_status_e>
        LatentConsistencyModel
    { get; init; }

    internal required delegate*<ov_genai_scheduler*, ov_genai_clip_text_model*, ov_genai_clip_text_model*, ov_genai_unet2d_condition_model*, ov_genai_autoencoder_kl*, T**, ov_status_e>
        StableDiffusionXL
    { get; init; }

    internal required delegate*<ov_genai_scheduler*, ov_genai_clip_text_model*, ov_genai_clip_text_model*, ov_genai_t5_encoder_model*, ov_genai_sd3_transformer2d_model*, ov_genai_autoencoder_kl*, T**, ov_status_e>
        StableDiffusion3
    { get; init; }

    internal required delegate*<ov_genai_scheduler*, ov_genai_clip_text_model*, ov_genai_t5_encoder_model*, ov_genai_flux_transformer2d_model*, ov_genai_autoencoder_kl*, T**, ov_status_e>
        Flux
    { get; init; }

    /// <summary>Null for pipelines that do not inpaint.</summary>
    internal delegate*<ov_genai_scheduler*, ov_genai_clip_text_model*, ov_genai_t5_encoder_model*, ov_genai_flux_transformer2d_model*, ov_genai_autoencoder_kl*, T**, ov_status_e>
        FluxFill
    { get; init; }
}
