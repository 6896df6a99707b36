namespace OpenVinoGenAI.Tests;

/// <summary>The parts of the image model of the tests.</summary>
internal sealed class TinySdParts : IDisposable
{
    private TinySdParts(CLIPTextModel text, UNet2DConditionModel unet, AutoencoderKL vae) => (Text, Unet, Vae) = (text, unet, vae);

    public static string TextEncoder => Of("text_encoder");

    public static string UnetFolder => Of("unet");

    public static string VaeEncoder => Of("vae_encoder");

    public static string VaeDecoder => Of("vae_decoder");

    public CLIPTextModel Text { get; }

    public UNet2DConditionModel Unet { get; }

    public AutoencoderKL Vae { get; }

    /// <summary>Loads the parts; those that come from the cache of compiled models cannot be exported.</summary>
    public static TinySdParts Load(PipelineOptions options) => new(
        new CLIPTextModel(TextEncoder, "CPU", options),
        new UNet2DConditionModel(UnetFolder, "CPU", options),
        new AutoencoderKL(VaeEncoder, VaeDecoder, "CPU", options));

    public static TinySdParts Read() => new(
        CLIPTextModel.ReadModel(TextEncoder), UNet2DConditionModel.ReadModel(UnetFolder), AutoencoderKL.ReadModel(VaeEncoder, VaeDecoder));

    public static Scheduler MakeScheduler() => Scheduler.FromConfig(TinySd.SchedulerConfig);

    public Text2ImagePipeline ToText2Image() => Text2ImagePipeline.StableDiffusion(MakeScheduler(), Text, Unet, Vae);

    public void Compile(string text, string unet, string vae)
    {
        Text.Compile(text, TinySd.Options);
        Unet.Compile(unet, TinySd.Options);
        Vae.Compile(vae, TinySd.Options);
    }

    public void Dispose()
    {
        Text.Dispose();
        Unet.Dispose();
        Vae.Dispose();
    }

    private static string Of(string part) => Path.Combine(TinySd.Folder, part);
}
