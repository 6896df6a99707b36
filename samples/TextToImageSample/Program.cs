using System.CommandLine;

var command = new SampleCommand("Generates images from a text, in image_0.bmp, image_1.bmp and so on.");
Argument<string> model = command.Model("tiny-sd");
Argument<string> prompt = command.Argument("PROMPT", "What to draw", "a red circle");
var options = new ImageOptions(command);

return command.Run(args, async (arguments, cancellationToken) =>
{
    string path = arguments.GetRequiredValue(model);
    using Text2ImagePipeline pipe = await Text2ImagePipeline.LoadAsync(path, options.Device(arguments), cancellationToken: cancellationToken);
    ImageGenerationResult images = pipe.Generate(
        arguments.GetRequiredValue(prompt), options.Config(arguments, path), new ProgressBar(), cancellationToken);
    for (int i = 0; i < images.Count; i++)
    {
        string file = $"image_{i}.bmp";
        images[i].SaveBmp(file);
        Console.WriteLine(file);
    }
});
