namespace OpenVinoGenAI.Tests;

/// <summary>Runs cases of t2i.json as they were recorded.</summary>
internal sealed class ImageGoldenRunner(string model, string device, PipelineOptions options) : IDisposable
{
    private readonly AdapterSet _adapters = new(TestData.Model);
    private readonly PipelineCache<ImageGenerationPipeline> _pipelines = new();

    public ImageGenerationResult Run(ImageCase golden)
    {
        ImageGenerationPipeline pipeline = _pipelines.Get(golden.PipelineName, fresh: false, () => Make(golden));
        pipeline.SetScheduler(Scheduler.FromConfig(Path.Combine(model, "scheduler", "scheduler_config.json"), golden.Scheduler));
        ImageGenerationConfig config = golden.Adapters is { } adapters
            ? golden.Config with { Adapters = _adapters.Read(adapters, golden.Prompt) }
            : golden.Config;
        return pipeline switch
        {
            Text2ImagePipeline text => text.Generate(golden.Prompt, config),
            Image2ImagePipeline image => image.Generate(golden.Prompt, golden.Image!, config),
            InpaintingPipeline inpainting => inpainting.Generate(golden.Prompt, golden.Image!, golden.Mask!, config),
            _ => throw new GoldenException($"No case can run on {pipeline.GetType().Name}."),
        };
    }

    /// <summary>Makes the pipeline of a name of the golden file.</summary>
    public static ImageGenerationPipeline Load(string pipeline, string model, string device, PipelineOptions? options) => pipeline switch
    {
        "text2image" => new Text2ImagePipeline(model, device, options),
        "image2image" => new Image2ImagePipeline(model, device, options),
        "inpainting" => new InpaintingPipeline(model, device, options),
        _ => throw new GoldenException($"There is no pipeline '{pipeline}'."),
    };

    public void Dispose()
    {
        _pipelines.Dispose();
        _adapters.Dispose();
    }

    private ImageGenerationPipeline Make(ImageCase golden)
    {
        PipelineOptions own = golden.Registered.Length == 0
            ? options
            : options with { Adapters = new AdapterConfig([.. golden.Registered.Select(name => new WeightedAdapter(_adapters[name]))]) };
        if (golden.Reshape is { } shape)
        {
            ImageGenerationPipeline pipeline = Read(golden.Pipeline);
            pipeline.Reshape(shape.NumImagesPerPrompt!.Value, shape.Width!.Value, shape.Height!.Value, shape.GuidanceScale!.Value);
            pipeline.Compile(device, own);
            return pipeline;
        }

        if (golden.Via is { } via)
        {
            // The converted pipeline keeps the models.
            using ImageGenerationPipeline source = Load(via, model, device, own);
            return (golden.Pipeline, source) switch
            {
                ("text2image", Image2ImagePipeline image) => new Text2ImagePipeline(image),
                ("text2image", InpaintingPipeline inpainting) => new Text2ImagePipeline(inpainting),
                ("image2image", InpaintingPipeline inpainting) => new Image2ImagePipeline(inpainting),
                _ => throw new GoldenException($"{golden.Pipeline} cannot be made of {via}."),
            };
        }

        return Load(golden.Pipeline, model, device, own);
    }

    private ImageGenerationPipeline Read(string pipeline) => pipeline switch
    {
        "text2image" => Text2ImagePipeline.ReadModel(model),
        "image2image" => Image2ImagePipeline.ReadModel(model),
        "inpainting" => InpaintingPipeline.ReadModel(model),
        _ => throw new GoldenException($"There is no pipeline '{pipeline}'."),
    };
}
