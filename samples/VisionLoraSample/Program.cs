using System.CommandLine;

var command = new SampleCommand("The same question about an image, with and without a LoRA adapter.");
Argument<string> model = command.Model("tiny-vlm");
Argument<string> image = command.File("IMAGE", "The image: JPEG, PNG, WebP, GIF or BMP", "red_circle.png");
Argument<string> file = command.Model(Path.Combine("tiny-vlm-lora", "adapter_model.safetensors"), "ADAPTER");
Argument<string> prompt = command.Argument("PROMPT", "The question", "What is in the image?");
Option<float> alpha = command.Option("--alpha", "How strongly the adapter is applied", 1f);
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    RgbImage pixels = ImageFile.Load(arguments.GetRequiredValue(image));
    using var adapter = new Adapter(arguments.GetRequiredValue(file));
    using VLMPipeline pipe = await VLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model),
        arguments.GetRequiredValue(device),
        new() { Adapters = new(adapter, arguments.GetValue(alpha)) },
        cancellationToken);
    var config = new GenerationConfig { MaxNewTokens = 100 };

    Console.WriteLine("With the adapter:");
    Console.WriteLine(pipe.Generate(arguments.GetRequiredValue(prompt), pixels, config, cancellationToken));
    Console.WriteLine("Without the adapter:");
    Console.WriteLine(pipe.Generate(arguments.GetRequiredValue(prompt), pixels, config with { Adapters = new() }, cancellationToken));
});
