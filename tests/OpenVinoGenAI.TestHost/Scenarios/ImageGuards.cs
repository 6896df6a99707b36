namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// What <see cref="ImageCrashes"/> does, through the managed API: each must end in an exception, which is written out, after which the
/// process still makes an image.
/// </summary>
internal static class ImageGuards
{
    private const string Prompt = "a red circle";
    private static readonly ImageGenerationConfig Quick = new() { NumInferenceSteps = 2 };

    [Scenario("image-guard")]
    internal static void Run(string[] args)
    {
        string model = args[1];
        string configPath = Path.Combine(model, "scheduler", "scheduler_config.json");
        using var pipe = new Text2ImagePipeline(model);
        Action action = args[0] switch
        {
            "zero-steps" => () =>
            {
                pipe.SetScheduler(Scheduler.FromConfig(configPath, Enum.Parse<SchedulerType>(args[2].Replace("_", string.Empty), ignoreCase: true)));
                pipe.Generate(Prompt, new() { NumInferenceSteps = 0 });
            }
            ,
            "zero-steps-image" => () =>
            {
                using var image = new Image2ImagePipeline(model);
                image.Generate(Prompt, RgbImage.FromPixels(64, 64, new byte[64 * 64 * 3]), new() { NumInferenceSteps = 0 });
            }
            ,
            "throwing-callback" => () => pipe.Generate(Prompt, Quick, new Throwing()),
            "throwing-generator" => () => pipe.Generate(Prompt, Quick with { Generator = new ThrowingGenerator() }),
            "reshape-images" => () =>
            {
                using var reshaped = Text2ImagePipeline.ReadModel(model);
                reshaped.Reshape(int.Parse(args[2], null), 64, 64, 7.5f);
                reshaped.Compile();
            }
            ,
            "adapter-file" => () => new Text2ImagePipeline(model, options: new() { Adapters = new(new Adapter(args[2])) }).Dispose(),
            "scheduler-config" => () =>
            {
                pipe.SetScheduler(Scheduler.FromConfig(args[2]));
                pipe.Generate(Prompt, Quick);
            }
            ,
            _ => throw new ArgumentException($"There is no guard '{args[0]}'."),
        };
        try
        {
            action();
            Console.Out.WriteLine("no exception");
        }
        catch (Exception error)
        {
            Console.Out.WriteLine($"{error.GetType().Name}: {error.Message}");
        }

        Console.Out.WriteLine(pipe.Generate(Prompt, Quick)[0]);
    }

    private sealed class Throwing : IProgress<ImageGenerationStep>
    {
        public void Report(ImageGenerationStep value) => throw new InvalidOperationException("thrown in a step");
    }

    private sealed class ThrowingGenerator : NoiseGenerator
    {
        public override float Next() => throw new InvalidOperationException("thrown in a generator");
    }
}
