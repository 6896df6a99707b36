using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>A call of an image pipeline.</summary>
/// <param name="prompt">What should be in the image.</param>
/// <param name="pipeline">The pipeline, which checks the call against its state once its turn has come.</param>
/// <param name="image">The image to start from, if there is one.</param>
/// <param name="receiver">What receives the steps.</param>
internal abstract class ImageGenerationCall<TNative>(
    string prompt, ImageGenerationPipeline pipeline, RgbImage? image, IProgress<ImageGenerationStep>? receiver)
    : IPipelineCall<INativeImagePipeline, ImageGenerationConfig, ImageGenerationConfigHandle, StepCallbackAdapter, ImageGenerationResult>
    where TNative : INativeImagePipeline
{
    protected string Prompt { get; } = prompt ?? throw new ArgumentNullException(nameof(prompt));

    public StepCallbackAdapter? CreateCallbacks(
        ResolvedConfig<ImageGenerationConfig, ImageGenerationConfigHandle> config, CallContext context)
    {
        ImageGenerationConfig effective = config.Effective;
        pipeline.CheckCall(effective, image);
        GeneratorAdapter? generator = effective.Generator is { } given ? new GeneratorAdapter(given, context) : null;
        if (generator is not null)
        {
            NativeImageConfig.SetGenerator(config.Native, generator);
        }

        if (generator is null && receiver is null && !context.CancellationToken.CanBeCanceled)
        {
            return null;
        }

        int steps = Math.Max(1, (int)((effective.NumInferenceSteps ?? 1) * (effective.Strength ?? 1)));
        return new StepCallbackAdapter(receiver, generator, steps, context);
    }

    public ImageGenerationResult Invoke(
        INativeImagePipeline native,
        ResolvedConfig<ImageGenerationConfig, ImageGenerationConfigHandle> config,
        StepCallbackAdapter? callbacks) =>
        Generate((TNative)native, config.Native, callbacks);

    protected abstract ImageGenerationResult Generate(TNative native, ImageGenerationConfigHandle config, StepCallbackAdapter? steps);
}
