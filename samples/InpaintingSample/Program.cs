using System.CommandLine;

var command = new SampleCommand("Changes the part of an image that is white in a mask, and writes the result to image.bmp.");
Argument<string> model = command.Model("tiny-sd");
Argument<string> prompt = command.Argument("PROMPT", "What to draw", "a red square");
Argument<string> image = command.File("IMAGE", "The image: JPEG, PNG, WebP, GIF or BMP", "blue_square.png");
Argument<string> mask = command.File("MASK", "The mask, as large as the image", "mask_right.png");
var options = new ImageOptions(command);

return command.Run(args, async (arguments, cancellationToken) =>
{
    string path = arguments.GetRequiredValue(model);
    RgbImage original = ImageFile.Load(arguments.GetRequiredValue(image));
    RgbImage area = ImageFile.Load(arguments.GetRequiredValue(mask));
    using InpaintingPipeline pipe = await InpaintingPipeline.LoadAsync(path, options.Device(arguments), cancellationToken: cancellationToken);
    pipe.Generate(arguments.GetRequiredValue(prompt), original, area, options.Config(arguments, path), new ProgressBar(), cancellationToken)[0].SaveBmp("image.bmp");
    Console.WriteLine("image.bmp");
});
