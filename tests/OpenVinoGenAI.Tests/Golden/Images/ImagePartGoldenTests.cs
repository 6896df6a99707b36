using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>The parts of the image model give what they give through the official Python API.</summary>
[Category("Golden")]
internal sealed class ImagePartGoldenTests
{
    private const string File = "image_parts.json";

    // Instruction sets differ in how they round.
    private const float Tolerance = 1e-4f;

    private static readonly Lazy<PipelineOptions> Options =
        new(() => new PipelineOptions { Properties = new(GoldenJson.Properties(Golden().TakeObject("properties"))) });

    [Test]
    public void Configs_are_the_official_ones()
    {
        using CLIPTextModel text = CLIPTextModel.ReadModel(Folder("text_encoder"));
        using UNet2DConditionModel unet = UNet2DConditionModel.ReadModel(Folder("unet"));
        using AutoencoderKL vae = AutoencoderKL.ReadModel(null, Folder("vae_decoder"));
        GoldenObject configs = Golden().TakeObject("configs");
        GoldenObject textConfig = configs.TakeObject("clip_text_model");
        GoldenObject unetConfig = configs.TakeObject("unet2d_condition_model");
        GoldenObject vaeConfig = configs.TakeObject("autoencoder_kl");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                text.Config,
                Is.EqualTo(new CLIPTextModelConfig(textConfig.Take<int>("max_position_embeddings"), textConfig.Take<int>("num_hidden_layers"))));
            Assert.That(
                unet.Config,
                Is.EqualTo(new UNet2DConditionModelConfig(
                    unetConfig.Take<int>("in_channels"), unetConfig.Take<int>("sample_size"), unetConfig.Take<int>("time_cond_proj_dim"))));
            Assert.That(vae.VaeScaleFactor, Is.EqualTo(vaeConfig.Take<int>("vae_scale_factor")));
            Assert.That(
                vae.Config,
                Is.EqualTo(new AutoencoderKLConfig
                {
                    InChannels = vaeConfig.Take<int>("in_channels"),
                    LatentChannels = vaeConfig.Take<int>("latent_channels"),
                    OutChannels = vaeConfig.Take<int>("out_channels"),
                    ScalingFactor = vaeConfig.Take<float>("scaling_factor"),
                    BlockOutChannels = vaeConfig.Take<int[]>("block_out_channels"),
                }));
        }

        configs.ThrowIfAnyLeft();
        textConfig.ThrowIfAnyLeft();
        unetConfig.ThrowIfAnyLeft();
        vaeConfig.ThrowIfAnyLeft();
    }

    [Test]
    public void An_image_is_encoded_and_decoded_as_officially()
    {
        using AutoencoderKL vae = LoadVae();
        using var seeded = new CppStdGenerator(42);
        GoldenObject encode = Golden().TakeObject("encode");

        ImageLatent given = vae.Encode(MakeImage(), new RampGenerator());

        using (Assert.EnterMultipleScope())
        {
            Check(given, encode.TakeObject("given_noise"));
            Check(vae.Encode(MakeImage(), seeded), encode.TakeObject("seed_42"));
            Check(vae.Encode(MakeImage()), encode.TakeObject("mean"));
        }

        encode.ThrowIfAnyLeft();
        RgbImage decoded = vae.Decode(given)[0];
        GoldenObject expected = Golden().TakeObject("decode");
        Assert.That(new[] { 1, decoded.Height, decoded.Width, 3 }, Is.EqualTo(expected.Take<int[]>("shape")));
        var image = RgbImage.FromPixels(decoded.Width, decoded.Height, Convert.FromBase64String(expected.Take<string>("pixels")));
        Assert.That(Pixels.LargestDifference(decoded, image), Is.AtMost(1));
        expected.ThrowIfAnyLeft();
    }

    [Test]
    public void Prompts_are_encoded_and_latents_denoised_as_officially()
    {
        using var text = new CLIPTextModel(Folder("text_encoder"), "CPU", Options.Value);
        using var unet = new UNet2DConditionModel(Folder("unet"), "CPU", Options.Value);
        using AutoencoderKL vae = LoadVae();
        GoldenObject texts = Golden().TakeObject("text");
        GoldenObject denoise = Golden().TakeObject("denoise");

        using Tensor single = text.Infer("a red circle");
        using Tensor guided = text.Infer("a red circle", "a blue square", doClassifierFreeGuidance: true);
        float[] latent = vae.Encode(MakeImage(), new RampGenerator()).Values.ToArray();
        using Tensor<float> latents = Tensor.FromValues<float>([.. latent, .. latent], [2, 4, 8, 8]);
        using Tensor<long> timestep = Tensor.FromValues<long>([denoise.Take<long>("timestep")]);
        unet.SetHiddenStates("encoder_hidden_states", guided);
        using Tensor noise = unet.Infer(latents, timestep);

        using (Assert.EnterMultipleScope())
        {
            Check(single, texts.TakeObject("single"));
            Check(guided, texts.TakeObject("guided"));
            Check(noise, denoise);
        }

        texts.ThrowIfAnyLeft();
    }

    // Columns get redder, rows greener, and squares of 8 pixels alternate in blue.
    private static RgbImage MakeImage()
    {
        const int Side = 64;
        byte[] pixels = new byte[Side * Side * 3];
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                int at = ((y * Side) + x) * 3;
                pixels[at] = (byte)(x * 4);
                pixels[at + 1] = (byte)(y * 4);
                pixels[at + 2] = (byte)(((x / 8) + (y / 8)) % 2 * 255);
            }
        }

        return RgbImage.FromPixels(Side, Side, pixels);
    }

    private static void Check(ImageLatent actual, GoldenObject expected)
    {
        using Tensor<float> tensor = Tensor.FromValues(actual.Values.Span, [.. actual.Shape.Select(size => (long)size)]);
        Check(tensor, expected);
    }

    private static void Check(Tensor actual, GoldenObject expected)
    {
        Assert.That(actual.Shape, Is.EqualTo(new Shape(expected.Take<long[]>("shape"))), expected.Place);
        Assert.That(actual.GetValues<float>().ToArray(), Is.EqualTo(expected.Take<float[]>("values")).Within(Tolerance), expected.Place);
        expected.ThrowIfAnyLeft();
    }

    private static AutoencoderKL LoadVae() => new(Folder("vae_encoder"), Folder("vae_decoder"), "CPU", Options.Value);

    private static string Folder(string part) => Path.Combine(TestData.Model(Golden().Take<string>("model")), part);

    private static GoldenObject Golden()
    {
        GoldenObject? golden = GoldenFile.Open(File);
        Assume.That(golden, Is.Not.Null, $"the folder of recorded results has no {File}");
        return golden!;
    }
}
