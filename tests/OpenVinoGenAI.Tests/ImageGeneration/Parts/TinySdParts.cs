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

    public static TinySdParts Load() => new(
        new CLIPTextModel(TextEncoder, "CPU", Models.F32),
        new UNet2DConditionModel(UnetFolder, "CPU", Models.F32),
        new AutoencoderKL(VaeEncoder, VaeDecoder, "CPU", Models.F32));

    public static TinySdParts Read() => new(
        CLIPTextModel.ReadModel(TextEncoder), UNet2DConditionModel.ReadModel(UnetFolder), AutoencoderKL.ReadModel(VaeEncoder, VaeDecoder));

    public static Scheduler MakeScheduler() => Scheduler.FromConfig(TinySd.SchedulerConfig);

    public Text2ImagePipeline ToText2Image() => Text2ImagePipeline.StableDiffusion(MakeScheduler(), Text, Unet, Vae);

    public void Compile(string text, string unet, string vae)
    {
        Text.Compile(text, Models.F32);
        Unet.Compile(unet, Models.F32);
        Vae.Compile(vae, Models.F32);
    }

    public void Dispose()
    {
        Text.Dispose();
        Unet.Dispose();
        Vae.Dispose();
    }

    private static string Of(string part) => Path.Combine(TinySd.Folder, part);
}
