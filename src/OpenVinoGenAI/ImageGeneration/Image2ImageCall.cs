using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>An image to change after a text.</summary>
internal sealed class Image2ImageCall(string prompt, RgbImage image, Image2ImagePipeline pipeline, IProgress<ImageGenerationStep>? receiver)
    : ImageGenerationCall<NativeImage2ImagePipeline>(prompt, pipeline, image, receiver)
{
    private readonly RgbImage _image = image ?? throw new ArgumentNullException(nameof(image));

    protected override ImageGenerationResult Generate(
        NativeImage2ImagePipeline native, ImageGenerationConfigHandle config, StepCallbackAdapter? steps) =>
        native.Generate(Prompt, _image, config, steps);
}
