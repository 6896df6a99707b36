using System.CommandLine;

var command = new SampleCommand("Changes an image as a text says, and writes the result to image.bmp.");
Argument<string> model = command.Model("tiny-sd");
Argument<string> prompt = command.Argument("PROMPT", "What to draw", "a red square");
Argument<string> image = command.File("IMAGE", "The image: JPEG, PNG, WebP, GIF or BMP", "blue_square.png");
var options = new ImageOptions(command);

return command.Run(args, async (arguments, cancellationToken) =>
{
    string path = arguments.GetRequiredValue(model);
    RgbImage original = ImageFile.Load(arguments.GetRequiredValue(image));
    using Image2ImagePipeline pipe = await Image2ImagePipeline.LoadAsync(path, options.Device(arguments), cancellationToken: cancellationToken);
    pipe.Generate(arguments.GetRequiredValue(prompt), original, options.Config(arguments, path), new ProgressBar(), cancellationToken)[0].SaveBmp("image.bmp");
    Console.WriteLine("image.bmp");
});
