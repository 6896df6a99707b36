using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>An image whose marked part is to be changed after a text.</summary>
internal sealed class InpaintingCall(
    string prompt, RgbImage image, RgbImage mask, InpaintingPipeline pipeline, IProgress<ImageGenerationStep>? receiver)
    : ImageGenerationCall<NativeInpaintingPipeline>(prompt, pipeline, image, receiver)
{
    private readonly RgbImage _image = image ?? throw new ArgumentNullException(nameof(image));
    private readonly RgbImage _mask = mask ?? throw new ArgumentNullException(nameof(mask));

    protected override ImageGenerationResult Generate(
        NativeInpaintingPipeline native, ImageGenerationConfigHandle config, StepCallbackAdapter? steps) =>
        native.Generate(Prompt, _image, _mask, config, steps);
}
