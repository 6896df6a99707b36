using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>A native image pipeline, whichever of the three types it is.</summary>
internal interface INativeImagePipeline : INativePipeline
{
    ImageGenerationConfigHandle GetGenerationConfig();

    void SetScheduler(Scheduler scheduler);

    void Reshape(ImageShape shape);

    void Compile(ImageDevices devices, PipelineOptions? options, string? modelsPath);

    RgbImage[] Decode(ImageLatent latent);

    ImageGenerationPerfMetrics GetPerformanceMetrics();
}
