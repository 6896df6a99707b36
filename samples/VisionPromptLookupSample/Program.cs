using System.CommandLine;

var command = new SampleCommand("Prompt lookup with an image: the prompt itself proposes tokens, and the model checks them.");
Argument<string> model = command.Model("tiny-vlm");
Argument<string> image = command.File("IMAGE", "The image: JPEG, PNG, WebP, GIF or BMP", "red_circle.png");
Argument<string> prompt = command.Argument("PROMPT", "The question", "What is in the image?");
Option<string> device = command.Device();

return command.Run(args, async (arguments, cancellationToken) =>
{
    RgbImage pixels = ImageFile.Load(arguments.GetRequiredValue(image));
    using VLMPipeline pipe = await VLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), new() { PromptLookup = true }, cancellationToken);
    var config = new GenerationConfig { MaxNewTokens = 100, NumAssistantTokens = 5, MaxNgramSize = 3 };
    pipe.Generate(arguments.GetRequiredValue(prompt), pixels, config, Console.Write, cancellationToken);
    Console.WriteLine();
});
