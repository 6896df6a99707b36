// VisionChatSample MODEL_DIR IMAGE_OR_FOLDER [DEVICE]: a chat about an image, or about all images of a folder.
using OpenVinoGenAI.Samples;

if (args.Length is < 2 or > 3 || args.Contains("--help"))
{
    Console.Error.WriteLine("Usage: VisionChatSample MODEL_DIR IMAGE_OR_FOLDER [DEVICE]");
    return 1;
}

return SampleProgram.Run(cancellationToken =>
{
    string device = args.ElementAtOrDefault(2) ?? "CPU";
    RgbImage[] images = LoadImages(args[1]);

    // Compiling for a GPU takes long; the next start takes the compiled model from the cache.
    PipelineOptions? options = device.Contains("GPU", StringComparison.Ordinal)
        ? new() { Properties = new() { CacheDirectory = "vlm_cache" } }
        : null;
    using var pipe = new VLMPipeline(args[0], device, options);
    var chat = new VisionChatSession(pipe) { GenerationConfig = new() { MaxNewTokens = 100 } };
    VisionInputs? shown = images;

    Console.WriteLine("question:");
    while (ConsoleLines.Read(cancellationToken) is { } question)
    {
        if (question.Length > 0)
        {
            // The chat knows the images from its first turn on.
            chat.Send(question, shown, null, Console.Write, cancellationToken);
            shown = null;
        }

        Console.WriteLine("\n----------\nquestion:");
    }
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
