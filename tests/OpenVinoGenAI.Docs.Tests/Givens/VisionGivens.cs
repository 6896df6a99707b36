#pragma warning disable IDE1006 // The names are those of the documentation.
namespace OpenVinoGenAI.Docs.Tests.Snippets;

/// <summary>What snippets about vision may use without defining it.</summary>
public static class VisionGivens
{
    private static readonly Lazy<VLMPipeline> LazyPipe = new(() => new VLMPipeline("models/Phi-3.5-vision-instruct-int4-ov"));

    public static VLMPipeline pipe => LazyPipe.Value;

    public static RgbImage image => ImageFile.Load("photo.jpg");

    public static RgbImage[] frames => [image, image];
}
