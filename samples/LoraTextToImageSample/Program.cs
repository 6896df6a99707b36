// LoraTextToImageSample MODEL_DIR "PROMPT" [ADAPTER ALPHA ...] [options]: an image with LoRA adapters in lora.bmp, and without in
// baseline.bmp.
using OpenVinoGenAI.Samples;

return SampleProgram.Run(cancellationToken =>
{
    var arguments = new ImageArguments(args);
    if (arguments.Count < 2 || arguments.Count % 2 != 0)
    {
        throw new ArgumentException($"Usage: LoraTextToImageSample MODEL_DIR \"PROMPT\" [ADAPTER ALPHA ...] {ImageArguments.Options}");
    }

    var adapters = new List<WeightedAdapter>();
    for (int i = 2; i < arguments.Count; i += 2)
    {
        adapters.Add(new WeightedAdapter(new Adapter(arguments[i]), ImageArguments.Number("ALPHA", arguments[i + 1])));
    }

    using var pipe = new Text2ImagePipeline(arguments[0], arguments.Device, new() { Adapters = new AdapterConfig(adapters) });

    Console.WriteLine("Generating with the adapters.");
    Save("lora.bmp", arguments.Config);

    Console.WriteLine("Generating without them.");
    Save("baseline.bmp", arguments.Config with { Adapters = new AdapterConfig() });

    void Save(string file, ImageGenerationConfig config)
    {
        pipe.Generate(arguments[1], config, new ProgressBar(), cancellationToken)[0].SaveBmp(file);
        Console.WriteLine(file);
    }
});
