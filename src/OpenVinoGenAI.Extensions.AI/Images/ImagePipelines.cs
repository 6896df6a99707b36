namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The pipelines of one image model, which share its weights.</summary>
internal sealed class ImagePipelines(Text2ImagePipeline textToImage, Image2ImagePipeline? imageToImage, InpaintingPipeline? inpainting) : IDisposable
{
    internal Text2ImagePipeline TextToImage { get; } = textToImage;

    internal Image2ImagePipeline? ImageToImage { get; } = imageToImage;

    internal InpaintingPipeline? Inpainting { get; } = inpainting;

    internal static ImagePipelines Load(string modelsPath, string device, PipelineOptions? options)
    {
        // The other two can be made of this one without loading the model again.
        var inpainting = new InpaintingPipeline(modelsPath, device, options);
        Image2ImagePipeline? imageToImage = null;
        try
        {
            imageToImage = new Image2ImagePipeline(inpainting);
            return new ImagePipelines(new Text2ImagePipeline(inpainting), imageToImage, inpainting);
        }
        catch
        {
            imageToImage?.Dispose();
            inpainting.Dispose();
            throw;
        }
    }

    internal Task<ImageGenerationResult> GenerateAsync(
        string prompt,
        OriginalImages originals,
        ImageGenerationConfig config,
        IProgress<ImageGenerationStep>? progress,
        CancellationToken cancellationToken) => originals switch
        {
            { Image: null } => TextToImage.GenerateAsync(prompt, config, progress, cancellationToken),
            { Mask: null } => (ImageToImage ?? throw NotLoaded()).GenerateAsync(prompt, originals.Image, config, progress, cancellationToken),
            _ => (Inpainting ?? throw NotLoaded()).GenerateAsync(prompt, originals.Image, originals.Mask, config, progress, cancellationToken),
        };

    public void Dispose()
    {
        TextToImage.Dispose();
        ImageToImage?.Dispose();
        Inpainting?.Dispose();
    }

    private static NotSupportedException NotLoaded() =>
        new("This generator was made of a Text2ImagePipeline and cannot change images. Make it with the path of the model.");
}
