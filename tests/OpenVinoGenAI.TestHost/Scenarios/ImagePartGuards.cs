using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// What <see cref="ImagePartCrashes"/> does, through the managed API: each must end in an exception, which is written out, after which the
/// process still decodes an image.
/// </summary>
internal static class ImagePartGuards
{
    /// <summary>Arguments: what to do, the model's folder, for some a number or a folder, and a model that is whole.</summary>
    [Scenario("image-part-guard")]
    internal static void Run(string[] args)
    {
        string model = args[1];
        string Part(string name) => Path.Combine(model, name);
        Action action = args[0] switch
        {
            "blocks" => () => UNet2DConditionModel.ReadModel(Part("unet")).Reshape(1, 64, 64, 77),
            "reshape-unet" => () => UNet2DConditionModel.ReadModel(Part("unet")).Reshape(int.Parse(args[2], null), 64, 64, 77),
            "reshape-text" => () => CLIPTextModel.ReadModel(Part("text_encoder")).Reshape(int.Parse(args[2], null)),
            "no-latents" => () => InferNothing(Part("unet")),
            "exported" => () => new UNet2DConditionModel(Part("unet"), "CPU", new() { Properties = new() { ["blob_path"] = args[2] } }).Dispose(),
            "other-parts" => () => OtherParts(args[2], model),
            _ => throw new ArgumentException($"There is no guard '{args[0]}'."),
        };
        try
        {
            action();
            Console.Out.WriteLine("no exception");
        }
        catch (Exception error)
        {
            Console.Out.WriteLine($"{error.GetType().Name}: {error.Message}");
        }

        using var vae = new AutoencoderKL(null, Path.Combine(args[^1], "vae_decoder"));
        Console.Out.WriteLine(vae.Decode(new ImageLatent([1, 4, 8, 8], new float[256]))[0]);
    }

    private static void InferNothing(string folder)
    {
        using var unet = new UNet2DConditionModel(folder);
        using var latents = new Tensor<float>([0, 4, 8, 8]);
        using Tensor<long> timestep = Tensor.FromValues<long>([500]);
        unet.Infer(latents, timestep).Dispose();
    }

    // Pipelines of other kinds than the parts are made for; the folders' configs say that they are right.
    private static void OtherParts(string kind, string model)
    {
        string Part(string name) => Path.Combine(model, name);
        Scheduler scheduler = Scheduler.FromConfig(Path.Combine(model, "scheduler", "scheduler_config.json"));
        var vae = new AutoencoderKL(Part("vae_encoder"), Part("vae_decoder"));
        using Text2ImagePipeline pipe = kind switch
        {
            "sdxl" => Text2ImagePipeline.StableDiffusionXL(
                scheduler,
                new CLIPTextModel(Part("text_encoder")),
                new CLIPTextModelWithProjection(Part("text_encoder_2")),
                new UNet2DConditionModel(Part("unet")),
                vae),
            "sd3" => Text2ImagePipeline.StableDiffusion3(
                scheduler,
                new CLIPTextModelWithProjection(Part("text_encoder_2")),
                new CLIPTextModelWithProjection(Part("text_encoder_2")),
                null,
                new SD3Transformer2DModel(Part("transformer")),
                vae),
            "flux" => Text2ImagePipeline.Flux(
                scheduler,
                new CLIPTextModel(Part("text_encoder")),
                new T5EncoderModel(Part("text_encoder_3")),
                new FluxTransformer2DModel(Part("transformer_2")),
                vae),
            _ => throw new ArgumentException($"There is no kind '{kind}'."),
        };
        pipe.Generate("a red circle", new() { NumInferenceSteps = 2 });
    }
}
