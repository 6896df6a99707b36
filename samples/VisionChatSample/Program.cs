using System.CommandLine;

var command = new SampleCommand("A chat about an image, or about all images of a folder.");
Argument<string> model = command.Model("tiny-vlm");
Argument<string> source = command.File("IMAGE_OR_FOLDER", "The image, or a folder of images", "red_circle.png");
Argument<string> device = command.Argument("DEVICE", "The device, for instance CPU or GPU", "CPU");

return command.Run(args, async (arguments, cancellationToken) =>
{
    string target = arguments.GetRequiredValue(device);
    VisionInputs? images = LoadImages(arguments.GetRequiredValue(source));

    // Compiling for a GPU takes long; the next start loads the compiled model from the cache.
    PipelineOptions? options = target.Contains("GPU", StringComparison.Ordinal) ? new() { Properties = new() { CacheDirectory = "vlm_cache" } } : null;
    using VLMPipeline pipe = await VLMPipeline.LoadAsync(arguments.GetRequiredValue(model), target, options, cancellationToken);
    using var chat = new VisionChatSession(pipe) { GenerationConfig = new() { MaxNewTokens = 100 } };

    await ChatLoop.RunAsync(
        question =>
        {
            // The images belong to the first message; the chat remembers them.
            chat.Send(question, images, null, Console.Write, cancellationToken);
            images = null;
            return Task.CompletedTask;
        },
        cancellationToken);
});

static RgbImage[] LoadImages(string path)
{
    if (!Directory.Exists(path))
    {
        return [ImageFile.Load(path)];
    }

    string[] known = [".bmp", ".gif", ".jpeg", ".jpg", ".png", ".webp"];
    string[] files = [.. Directory.GetFiles(path)
        .Where(file => known.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)];
    return files.Length > 0
        ? [.. files.Select(file => ImageFile.Load(file))]
        : throw new FileNotFoundException($"The folder {path} has no image ({string.Join(", ", known)}).");
}
