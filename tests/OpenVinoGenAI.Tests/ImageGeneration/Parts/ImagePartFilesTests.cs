using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests;

/// <summary>Folders that are missing, damaged, or those of other parts.</summary>
internal sealed class ImagePartFilesTests
{
    private static readonly Func<string, IDisposable>[] Readers =
    [
        CLIPTextModel.ReadModel, CLIPTextModelWithProjection.ReadModel, T5EncoderModel.ReadModel, UNet2DConditionModel.ReadModel,
        SD3Transformer2DModel.ReadModel, FluxTransformer2DModel.ReadModel, path => AutoencoderKL.ReadModel(null, path),
        path => new CLIPTextModel(path), path => new CLIPTextModelWithProjection(path), path => new T5EncoderModel(path),
        path => new UNet2DConditionModel(path), path => new SD3Transformer2DModel(path), path => new FluxTransformer2DModel(path),
        path => new AutoencoderKL(null, path),
    ];

    [Test]
    public void A_folder_that_does_not_exist_is_named()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (Func<string, IDisposable> read in Readers)
            {
                Assert.That(Assert.Throws<ModelLoadException>(() => read("nowhere/text_encoder"))?.Message, Does.Contain("nowhere"));
                Assert.Throws<ArgumentNullException>(() => read(null!));
                Assert.Throws<ArgumentException>(() => read("a\0b"));
            }
        }
    }

    [Test]
    public void A_whole_model_is_no_part()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (Func<string, IDisposable> read in Readers)
            {
                Assert.That(Assert.Throws<ModelLoadException>(() => read(TinySd.Folder))?.Message, Does.Contain(nameof(Text2ImagePipeline)));
            }
        }
    }

    [TestCase("text_encoder", "CLIPTextModel")]
    [TestCase("unet", "UNet2DConditionModel")]
    [TestCase("vae_decoder", "AutoencoderKL")]
    public void A_folder_of_another_part_is_refused(string folder, string className)
    {
        string path = Path.Combine(TinySd.Folder, folder);
        int taken = 0;

        using (Assert.EnterMultipleScope())
        {
            foreach (Func<string, IDisposable> read in Readers)
            {
                try
                {
                    read(path).Dispose();
                    taken++;
                }
                catch (ModelLoadException error)
                {
                    Assert.That(error.Message, Does.Contain($"a part of the class {className}, and not a "));
                }
            }

            Assert.That(taken, Is.EqualTo(2));
        }
    }

    [Test]
    public void Encoder_and_decoder_cannot_be_mixed_up()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ModelLoadException>(() => AutoencoderKL.ReadModel(TinySdParts.VaeDecoder, TinySdParts.VaeEncoder))?.Message,
                Does.Contain("mixed up"));
            Assert.Throws<ModelLoadException>(() => AutoencoderKL.ReadModel(null, TinySdParts.VaeEncoder));
        }
    }

    [Test]
    public void A_text_encoder_needs_its_tokenizer()
    {
        using var folder = new TempFolder("model");
        TinySd.CopyTo(folder.Path);
        Directory.Delete(folder.Of("tokenizer"), recursive: true);
        Directory.Move(folder.Of("unet"), folder.Of("other"));
        File.WriteAllText(Path.Combine(folder.Of("other"), "config.json"), """{ "architectures": ["CLIPTextModel"] }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ModelLoadException>(() => CLIPTextModel.ReadModel(folder.Of("text_encoder")))?.Message,
                Does.Contain("has no tokenizer").And.Contain(folder.Of("tokenizer")));
            Assert.That(
                Assert.Throws<ModelLoadException>(() => new CLIPTextModel(folder.Of("other")))?.Message, Does.Contain("and the path has none"));
        }
    }

    [Test]
    public void The_path_of_a_model_must_not_confuse_the_library()
    {
        using var folder = new TempFolder("text_encoder");
        TinySd.CopyTo(folder.Path);

        Assert.That(
            Assert.Throws<ModelLoadException>(() => CLIPTextModel.ReadModel(folder.Of("text_encoder")))?.Message,
            Does.Contain("give the folders above it other names"));
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("\"64\"")]
    [TestCase("[0]")]
    [TestCase("[-1, 2]")]
    [TestCase("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")]
    public void The_blocks_of_an_autoencoder_are_checked(string blocks)
    {
        using var folder = new TempFolder("model");
        TinySd.CopyTo(folder.Path);
        string config = Path.Combine(folder.Of("vae_decoder"), "config.json");
        JsonNode json = JsonNode.Parse(File.ReadAllText(config))!;
        json["block_out_channels"] = JsonNode.Parse(blocks);
        File.WriteAllText(config, json.ToJsonString());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ModelLoadException>(() => AutoencoderKL.ReadModel(null, folder.Of("vae_decoder")))?.Message,
                Does.Contain("block_out_channels"));
            Assert.That(
                Assert.Throws<ModelLoadException>(() => UNet2DConditionModel.ReadModel(folder.Of("unet")))?.Message,
                Does.Contain("block_out_channels"));
        }
    }

    [Test]
    public void A_unet_needs_the_config_of_the_decoder()
    {
        using var folder = new TempFolder("model");
        TinySd.CopyTo(folder.Path);
        File.Delete(Path.Combine(folder.Of("vae_decoder"), "config.json"));

        Assert.That(
            Assert.Throws<ModelLoadException>(() => UNet2DConditionModel.ReadModel(folder.Of("unet")))?.Message,
            Does.Contain(Path.Combine("vae_decoder", "config.json")));
    }

    [TestCase("config.json", "{")]
    [TestCase("config.json", "[]")]
    [TestCase("openvino_model.xml", "<net")]
    [TestCase("openvino_model.bin", "")]
    public void Damaged_files_are_refused(string file, string content)
    {
        using var folder = new TempFolder("model");
        TinySd.CopyTo(folder.Path);
        foreach (string part in new[] { "text_encoder", "unet", "vae_encoder", "vae_decoder" })
        {
            File.WriteAllText(Path.Combine(folder.Of(part), file), content);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ModelLoadException>(() => new CLIPTextModel(folder.Of("text_encoder")));
            Assert.Throws<ModelLoadException>(() => new UNet2DConditionModel(folder.Of("unet")));
            Assert.Throws<ModelLoadException>(() => new AutoencoderKL(folder.Of("vae_encoder"), folder.Of("vae_decoder")));
        }
    }
}
