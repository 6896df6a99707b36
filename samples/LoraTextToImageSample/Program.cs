using System.CommandLine;
using OpenVinoGenAI.Samples.LoraTextToImage;

var command = new SampleCommand("An image with LoRA adapters in lora.bmp, and without them in baseline.bmp.");
Argument<string> model = command.Model("tiny-sd");
Argument<string> prompt = command.Argument("PROMPT", "What to draw", "a red circle");
Argument<WeightedFile[]> adapters = command.Add(WeightedFile.Argument());
var options = new ImageOptions(command);

return command.Run(args, async (arguments, cancellationToken) =>
{
    string path = arguments.GetRequiredValue(model);
    WeightedAdapter[] weighted = [.. arguments.GetRequiredValue(adapters).Select(file => new WeightedAdapter(new Adapter(file.Path), file.Alpha))];
    using Text2ImagePipeline pipe = await Text2ImagePipeline.LoadAsync(
        path, options.Device(arguments), new() { Adapters = new AdapterConfig(weighted) }, cancellationToken);
    ImageGenerationConfig config = options.Config(arguments, path);

    Console.WriteLine("Generating with the adapters.");
    Save("lora.bmp", config);

    Console.WriteLine("Generating without them.");
    Save("baseline.bmp", config with { Adapters = new AdapterConfig() });

    void Save(string file, ImageGenerationConfig imageConfig)
    {
        pipe.Generate(arguments.GetRequiredValue(prompt), imageConfig, new ProgressBar(), cancellationToken)[0].SaveBmp(file);
        Console.WriteLine(file);
    }
});
