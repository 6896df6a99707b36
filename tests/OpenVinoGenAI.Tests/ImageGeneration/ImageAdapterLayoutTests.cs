namespace OpenVinoGenAI.Tests;

/// <summary>Image adapters of the common layouts give the same pixels as the one whose names the library knows.</summary>
internal sealed class ImageAdapterLayoutTests
{
    private static readonly string Known = TestData.Model(TinySd.Blue);

    private RgbImage _expected = null!;

    [OneTimeSetUp]
    public void Draw()
    {
        using var adapter = new Adapter(Known);
        _expected = Paint(new AdapterConfig(adapter));
    }

    [TestCase("sd_blue_diffusers.safetensors")]
    [TestCase("sd_diffmodel.safetensors")]
    public void A_file_of_a_common_layout_is_applied(string file)
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", file));

        Assert.That(Pixels.LargestDifference(Paint(new AdapterConfig(adapter)), _expected), Is.Zero);
    }

    [TestCaseSource(nameof(Layouts))]
    public void Names_of_a_common_layout_are_applied(string file, Func<string, string?> rename)
    {
        using var folder = new TempFolder();
        using var adapter = new Adapter(AdapterTestFile.Read(file).Rename(rename).Save(folder.Of("adapter.safetensors")));

        Assert.That(Pixels.LargestDifference(Paint(new AdapterConfig(adapter)), _expected), Is.Zero);
    }

    [TestCase("unet.", "sd_blue_diffusers.safetensors", Category = LongForm.Category)]
    [TestCase("diffusion_model", "sd_diffmodel.safetensors", Category = LongForm.Category)]
    public void A_prefix_is_taken_off(string prefix, string file)
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", file));

        Assert.That(Pixels.LargestDifference(Paint(new AdapterConfig(adapter) { TensorNamePrefix = prefix }), _expected), Is.Zero);
    }

    [Test]
    public void A_prefix_that_no_name_has_is_refused()
    {
        using var adapter = new Adapter(Known);

        Assert.That(
            Assert.Throws<ModelLoadException>(() => Paint(new AdapterConfig(adapter) { TensorNamePrefix = "foo." }))?.Message,
            Does.Contain("TensorNamePrefix \"foo.\"").And.Contain("lora_unet_down_blocks_0"));
    }

    [Test]
    public void A_model_that_is_compiled_later_applies_them()
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", "sd_blue_diffusers.safetensors"));
        using Text2ImagePipeline compiled = Text2ImagePipeline.ReadModel(TinySd.Folder);
        compiled.Compile("CPU", TinySd.Options with { Adapters = new(adapter) });

        Assert.That(Pixels.LargestDifference(compiled.Generate(TinySd.Prompt, TinySd.Config)[0], _expected), Is.Zero);
    }

    [Test]
    [Category(LongForm.Category)]
    public void The_other_pipelines_apply_them()
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", "sd_blue_diffusers.safetensors"));
        using var known = new Adapter(Known);
        RgbImage start = TinySd.Grey(64, 64);
        ImageGenerationConfig config = TinySd.Config with { Strength = 0.8f };
        RgbImage[] images = [.. new[] { adapter, known }.Select(item =>
        {
            using var image = new Image2ImagePipeline(TinySd.Folder, "CPU", TinySd.Options with { Adapters = new(item) });
            return image.Generate(TinySd.Prompt, start, config)[0];
        })];
        using var inpainting = new InpaintingPipeline(TinySd.Folder, "CPU", TinySd.Options with { Adapters = new(adapter) });
        using var derived = new Text2ImagePipeline(inpainting);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.LargestDifference(images[0], images[1]), Is.Zero, "image to image");
            Assert.That(Pixels.LargestDifference(derived.Generate(TinySd.Prompt, TinySd.Config)[0], _expected), Is.Zero, "derived");
        }
    }

    [Test]
    public void An_adapter_that_fits_in_part_is_refused()
    {
        using var folder = new TempFolder();
        using var adapter = new Adapter(
            AdapterTestFile.Read(Known).Rename(name => name.Replace("up_blocks_1", "up_blocks_3")).Save(folder.Of("adapter.safetensors")));

        Assert.That(
            Assert.Throws<ModelLoadException>(() => TinySd.Load(new AdapterConfig(adapter)))?.Message,
            Does.Contain("fits the model only in part").And.Contain("lora_unet_up_blocks_3").And.Contain("the text encoder"));
    }

    /// <summary>The names of the text encoder's layers are found in it, and sizes are compared there.</summary>
    [TestCase("text_encoder.text_model.encoder.layers.0.mlp.fc1")]
    [TestCase("lora_te_text_model_encoder_layers_0_mlp_fc1", Category = LongForm.Category)]
    [TestCase("lora_te1_text_model_encoder_layers_0_mlp_fc1", Category = LongForm.Category)]
    public void A_text_encoder_is_adapted(string layer)
    {
        using var folder = new TempFolder();
        byte[] ones(int count) => [.. Enumerable.Repeat(new byte[] { 0, 0, 0, 0x3F }, count).SelectMany(bytes => bytes)];
        ModelLayer fc1 = ModelLayers.ReadFile(Path.Combine(TinySd.Folder, "text_encoder", "openvino_model.xml"))
            .All.Single(node => node.Path == "text_model.encoder.layers.0.mlp.fc1");
        string path = new AdapterTestFile()
            .Add(layer + ".lora_down.weight", "F32", [1, fc1.Inputs], ones((int)fc1.Inputs))
            .Add(layer + ".lora_up.weight", "F32", [fc1.Outputs, 1], ones((int)fc1.Outputs))
            .Save(folder.Of("adapter.safetensors"));
        using var adapter = new Adapter(path);
        using Text2ImagePipeline pipeline = TinySd.Load(new AdapterConfig(adapter));
        RgbImage with = pipeline.Generate(TinySd.Prompt, TinySd.Config)[0];
        RgbImage without = pipeline.Generate(TinySd.Prompt, TinySd.Config with { Adapters = new() })[0];

        Assert.That(Pixels.LargestDifference(with, without), Is.GreaterThan(0));
    }

    private static RgbImage Paint(AdapterConfig adapters)
    {
        using Text2ImagePipeline pipeline = TinySd.Load(adapters);
        return pipeline.Generate(TinySd.Prompt, TinySd.Config)[0];
    }

    private static IEnumerable<TestCaseData> Layouts()
    {
        string diffusers = Path.Combine(Repository.Data, "adapters", "sd_blue_diffusers.safetensors");
        yield return More("no scales", Known, name => name.EndsWith(".alpha", StringComparison.Ordinal) ? null : name);
        yield return More("without unet.", diffusers, name => name["unet.".Length..]);
        yield return More("PEFT of a UNet", diffusers, name => "base_model.model." + name["unet.".Length..]);
        yield return Case("processors", diffusers, name => Processors(name).Replace(".lora_A.", "_lora.down.").Replace(".lora_B.", "_lora.up."));
        yield return More("processors without numbers", diffusers, name => Processors(name).Replace("to_out.0", "to_out"));
        yield return More("lora.down", diffusers, name => name.Replace(".lora_A.", ".lora.down.").Replace(".lora_B.", ".lora.up."));
        yield return More("lora_linear_layer", diffusers, name => name.Replace(".lora_A.", ".lora_linear_layer.down.").Replace(".lora_B.", ".lora_linear_layer.up."));
        yield return More("state dict", diffusers, name => name.Replace(".weight", ".default.weight"));
        yield return More("Kohya with lora_A", Known, name => name.Replace("lora_down", "lora_A").Replace("lora_up", "lora_B"));
        yield return More("another prefix", diffusers, name => "foo.bar." + name["unet.".Length..]);
    }

    private static string Processors(string name) => name.Replace("attn1.", "attn1.processor.").Replace("attn2.", "attn2.processor.");

    private static TestCaseData More(string name, string file, Func<string, string?> rename) => Case(name, file, rename).SetCategory(LongForm.Category);

    private static TestCaseData Case(string name, string file, Func<string, string?> rename) =>
        new TestCaseData(file, rename).SetArgDisplayNames(name);
}
