#pragma warning disable IDE1006 // The names are those of the documentation.
namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>What snippets about image generation may use without defining it.</summary>
public static class ImagesGivens
{
    private static readonly Lazy<Text2ImagePipeline> LazyPipe = new(() => new Text2ImagePipeline("models/stable-diffusion-v1-5-int8-ov"));

    public static Text2ImagePipeline pipe => LazyPipe.Value;

    public static RgbImage image => ImageFile.Load("photo.jpg");

    public static ImageGenerationConfig config => new() { NumInferenceSteps = 4 };

    public static CancellationToken cancellationToken => CancellationToken.None;
}
