namespace OpenVinoGenAI.Tests;

/// <summary>Compiled parts that are written to a folder and loaded from there.</summary>
internal sealed class ExportedPartTests
{
    private TinySdParts _parts = null!;
    private TempFolder _folder = null!;

    [OneTimeSetUp]
    public void Export()
    {
        _parts = TinySdParts.Load(Models.F32);
        _folder = new TempFolder("exported parts");
        _parts.Text.ExportModel(_folder.Of("text"));
        _parts.Unet.ExportModel(_folder.Of("unet"));
        _parts.Vae.ExportModel(_folder.Of("vae"));
    }

    [OneTimeTearDown]
    public void Free()
    {
        _parts?.Dispose();
        _folder?.Dispose();
    }

    [Test]
    public void A_pipeline_of_imported_parts_gives_the_same_image()
    {
        using var text = new CLIPTextModel(TinySdParts.TextEncoder, "CPU", From("text"));
        using var unet = new UNet2DConditionModel(TinySdParts.UnetFolder, "CPU", From("unet"));
        using var vae = new AutoencoderKL(TinySdParts.VaeEncoder, TinySdParts.VaeDecoder, "CPU", From("vae"));
        using Text2ImagePipeline pipe = Text2ImagePipeline.StableDiffusion(TinySdParts.MakeScheduler(), text, unet, vae);
        using Text2ImagePipeline expected = _parts.ToText2Image();
        ImageLatent latent = _parts.Vae.Encode(TinySd.Grey(64, 64), new RampGenerator());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Pixels.AreEqual(pipe.Generate(TinySd.Prompt, TinySd.Config)[0], expected.Generate(TinySd.Prompt, TinySd.Config)[0]), Is.True);
            Assert.That(vae.Encode(TinySd.Grey(64, 64), new RampGenerator()).Values.ToArray(), Is.EqualTo(latent.Values.ToArray()).Within(1e-5f), "the number of threads may round otherwise");
            Assert.That(vae.HasEncoder, Is.True);
            Assert.Throws<InvalidOperationException>(() => unet.Reshape(1, 64, 64, 77));
        }
    }

    [Test]
    public void A_decoder_can_be_imported_alone()
    {
        using var decoder = new AutoencoderKL(null, TinySdParts.VaeDecoder, "CPU", From("vae"));
        var latent = new ImageLatent([1, 4, 8, 8], new float[256]);

        Assert.That(Pixels.AreEqual(decoder.Decode(latent)[0], _parts.Vae.Decode(latent)[0]), Is.True);
    }

    [Test]
    public void A_folder_without_an_exported_part_is_refused()
    {
        using var empty = new TempFolder();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<InvalidConfigurationException>(() => new CLIPTextModel(TinySdParts.TextEncoder, "CPU", From(empty.Path)))?.Message,
                Does.Contain("openvino_model.blob"));
            Assert.Throws<InvalidConfigurationException>(() => new UNet2DConditionModel(TinySdParts.UnetFolder, "CPU", From("nowhere")));
            Assert.Throws<InvalidConfigurationException>(() => new AutoencoderKL(null, TinySdParts.VaeDecoder, "CPU", From("unet")));
            Assert.Throws<InvalidConfigurationException>(
                () => new CLIPTextModel(TinySdParts.TextEncoder, "CPU", new() { Properties = new() { ["blob_path"] = 1 } }));
        }
    }

    [Test]
    public void What_is_exported_of_a_part_from_the_cache_is_refused_with_advice()
    {
        using var cache = new TempFolder();
        PipelineOptions options = new() { Properties = new() { CacheDirectory = cache.Of("cache") } };
        using (var first = new CLIPTextModel(TinySdParts.TextEncoder, "CPU", options))
        using (var cached = new CLIPTextModel(TinySdParts.TextEncoder, "CPU", options))
        {
            cached.ExportModel(cache.Of("part"));
        }

        Assert.That(
            Assert.Throws<ModelLoadException>(() => new CLIPTextModel(TinySdParts.TextEncoder, "CPU", From(cache.Of("part"))))?.Message,
            Does.Contain("without CACHE_DIR"));
    }

    [Test]
    public void A_part_that_was_read_is_compiled_and_not_imported()
    {
        using CLIPTextModel text = CLIPTextModel.ReadModel(TinySdParts.TextEncoder);

        Assert.Throws<InvalidConfigurationException>(() => text.Compile("CPU", From("text")));
    }

    private PipelineOptions From(string folder) => new() { Properties = new() { ["blob_path"] = Path.Combine(_folder.Path, folder) } };
}
