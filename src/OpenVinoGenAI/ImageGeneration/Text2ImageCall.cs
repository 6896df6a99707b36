using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>A text to make an image of.</summary>
internal sealed class Text2ImageCall(string prompt, Text2ImagePipeline pipeline, IProgress<ImageGenerationStep>? receiver)
    : ImageGenerationCall<NativeText2ImagePipeline>(prompt, pipeline, image: null, receiver)
{
    protected override ImageGenerationResult Generate(
        NativeText2ImagePipeline native, ImageGenerationConfigHandle config, StepCallbackAdapter? steps) =>
        native.Generate(Prompt, config, steps);
}
