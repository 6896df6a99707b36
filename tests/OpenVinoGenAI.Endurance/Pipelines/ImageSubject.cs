namespace OpenVinoGenAI.Endurance;

/// <summary>The pipelines that make images, with an adapter.</summary>
internal static class ImageSubject
{
    private const string Prompt = "a red circle";

    private static readonly RgbImage Start = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));

    private delegate Task Paint(ImageGenerationConfig? config, IProgress<ImageGenerationStep>? progress, CancellationToken cancellationToken);

    private static string Model => TestData.Model("tiny-sd");

    public static Subject LoadText2Image() => Load(options =>
    {
        var pipe = new Text2ImagePipeline(Model, "CPU", options);
        return (pipe, (config, progress, token) => pipe.GenerateAsync(Prompt, config, progress, token));
    });

    public static Subject LoadImage2Image() => Load(options =>
    {
        var pipe = new Image2ImagePipeline(Model, "CPU", options);
        return (pipe, (config, progress, token) => pipe.GenerateAsync(Prompt, Start, config, progress, token));
    });

    public static Subject LoadInpainting() => Load(options =>
    {
        var pipe = new InpaintingPipeline(Model, "CPU", options);

        // The library has no room for more than one image here.
        return (pipe, (config, progress, token) => pipe.GenerateAsync(
            Prompt, Start, Start, config is null ? null : config with { NumImagesPerPrompt = 1 }, progress, token));
    });

    private static Subject Load(Func<PipelineOptions, (ImageGenerationPipeline Pipeline, Paint Paint)> load)
    {
        var adapter = new Adapter(TestData.Model("tiny-sd-lora-blue.safetensors"));
        var registered = new AdapterConfig(adapter);
        (ImageGenerationPipeline pipe, Paint paint) = load(new() { Adapters = registered });
        pipe.GenerationConfig = new() { NumInferenceSteps = 2 };
        AdapterConfig?[] adapters = [null, registered, new AdapterConfig()];
        ImageGenerationConfig Any(Random random) => new()
        {
            NumInferenceSteps = random.Next(2, 4),
            GuidanceScale = random.Next(2) == 0 ? 1 : 4,
            NumImagesPerPrompt = random.Next(1, 3),
            RngSeed = random.Next(100),
            Adapters = Subject.Pick(random, adapters),
        };

        return new Subject(pipe,
        [
            .. Calls.Cancellable("paint", (random, token) => paint(Any(random), null, token)),
            .. Calls.Cancellable("paint by the own config", (_, token) => paint(null, null, token)),
            .. Streams.WithCallback(
                "follow",
                (random, onPiece, token) => paint(Any(random), new Follower(onPiece), token),
                () => paint(null, null, CancellationToken.None),
                pipe),
            Calls.Refused("paint, not allowed", () => paint(new() { NumInferenceSteps = 0 }, null, CancellationToken.None)),
            Calls.Other("set the config", random => pipe.GenerationConfig = new() { NumInferenceSteps = random.Next(2, 4) }),
            Calls.Other("read", _ => pipe.GetPerformanceMetrics()),
            Calls.Dispose(pipe),
        ])
        { Adapter = adapter };
    }

    private sealed class Follower(Action onStep) : IProgress<ImageGenerationStep>
    {
        public void Report(ImageGenerationStep value) => onStep();
    }
}
