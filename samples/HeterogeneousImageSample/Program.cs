using System.CommandLine;

var command = new SampleCommand("Generates an image with the parts of the model on different devices.");
Argument<string> model = command.Model("tiny-sd");
Argument<string> prompt = command.Argument("PROMPT", "What to draw", "a red circle");
Option<string> textEncoder = command.Option("--text_encoder_device", "The device of the text encoder", "CPU");
Option<string> denoiser = command.Option("--denoiser_device", "The device of the denoising steps", "CPU");
Option<string> decoder = command.Option("--vae_device", "The device that decodes the image", "CPU");
Option<int> size = command.Option("--size", "The width and the height in pixels, a multiple of 8", 64);
Option<int> steps = command.Option("--steps", "The number of denoising steps", 20);
Option<float> guidance = command.Option("--guidance", "How closely the image follows the prompt", 4f);

return command.Run(args, async (arguments, cancellationToken) =>
{
    using Text2ImagePipeline pipe = await Loading.RunAsync(
        () =>
        {
            Text2ImagePipeline pipeline = Text2ImagePipeline.ReadModel(arguments.GetRequiredValue(model));

            // An NPU needs fixed shapes; other devices run faster with them.
            pipeline.Reshape(1, arguments.GetValue(size), arguments.GetValue(size), arguments.GetValue(guidance));
            pipeline.Compile(arguments.GetRequiredValue(textEncoder), arguments.GetRequiredValue(denoiser), arguments.GetRequiredValue(decoder));
            return pipeline;
        },
        cancellationToken);
    var config = new ImageGenerationConfig
    {
        Width = arguments.GetValue(size),
        Height = arguments.GetValue(size),
        NumInferenceSteps = arguments.GetValue(steps),
        GuidanceScale = arguments.GetValue(guidance),
    };
    pipe.Generate(arguments.GetRequiredValue(prompt), config, new ProgressBar(), cancellationToken)[0].SaveBmp("image.bmp");
    Console.WriteLine("image.bmp");
});
