using System.CommandLine;

namespace OpenVinoGenAI.Samples;

/// <summary>The options of the samples that make images.</summary>
internal sealed class ImageOptions(SampleCommand command)
{
    private const float GuidanceOfTheTestModel = 4;

    private readonly Option<int?> _width = command.Option<int?>("--width", "The width in pixels, a multiple of 8", null);
    private readonly Option<int?> _height = command.Option<int?>("--height", "The height in pixels, a multiple of 8", null);
    private readonly Option<int> _steps = command.Option("--steps", "The number of denoising steps", 20);
    private readonly Option<int?> _count = command.Option<int?>("--count", "The number of images", null);
    private readonly Option<uint?> _seed = command.Option<uint?>("--seed", "The seed of the noise", null);
    private readonly Option<float?> _guidance = command.Option<float?>("--guidance", "How closely the image follows the prompt", null);
    private readonly Option<float?> _strength = command.Option<float?>("--strength", "How much of an image changes, from 0 to 1", null);
    private readonly Option<string> _device = command.Device();

    internal string Device(ParseResult arguments) => arguments.GetRequiredValue(_device);

    /// <summary>What the options ask for.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="model">The model: the repository's own draws what it is told with another guidance than its configuration says.</param>
    internal ImageGenerationConfig Config(ParseResult arguments, string model) => new()
    {
        Width = arguments.GetValue(_width),
        Height = arguments.GetValue(_height),
        NumInferenceSteps = arguments.GetValue(_steps),
        NumImagesPerPrompt = arguments.GetValue(_count),
        RngSeed = arguments.GetValue(_seed),
        GuidanceScale = arguments.GetValue(_guidance) ?? (Path.GetFileName(Path.TrimEndingDirectorySeparator(model)) == "tiny-sd" ? GuidanceOfTheTestModel : null),
        Strength = arguments.GetValue(_strength),
    };
}
