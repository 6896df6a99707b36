namespace OpenVinoGenAI.Tests;

internal sealed class ImageAdapterTests : TinySdTests
{
    private readonly SharedPipelines _pipelines = new();
    private Adapter _blue = null!;

    private Text2ImagePipeline Dynamic => _pipelines.Get(nameof(Dynamic), () => TinySd.Load(new AdapterConfig(_blue)));

    private Text2ImagePipeline Fused => _pipelines.Get(nameof(Fused), () => TinySd.Load(new AdapterConfig(_blue) { Mode = AdapterMode.Fuse }));

    [OneTimeSetUp]
    public void Open() => _blue = new Adapter(TestData.Model(TinySd.Blue));

    [OneTimeTearDown]
    public void Free()
    {
        _pipelines.Dispose();
        _blue.Dispose();
    }

    [TestCase(TinySd.Blue)]
    [TestCase(TinySd.Outline, Category = LongForm.Category)]
    public void Alpha_0_is_the_base_image_and_1_is_not(string file)
    {
        using var adapter = new Adapter(TestData.Model(file));
        using Text2ImagePipeline pipe = TinySd.Load(new AdapterConfig(adapter));
        RgbImage plain = Draw();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(Draw(pipe, new AdapterConfig(adapter, 0)), plain), Is.True);
            Assert.That(Pixels.LargestDifference(Draw(pipe, new AdapterConfig(adapter, 1)), plain), Is.GreaterThan(50));
            Assert.That(Pixels.AreEqual(Draw(pipe, new AdapterConfig()), plain), Is.True, "a config without adapters turns them off");
            Assert.That(Pixels.AreEqual(Draw(pipe, null), Draw(pipe, new AdapterConfig(adapter, 1))), Is.True, "the registered ones are the default");
        }
    }

    [Test]
    public void Registered_adapters_work_after_they_are_disposed()
    {
        var adapter = new Adapter(TestData.Model(TinySd.Blue));
        using Text2ImagePipeline pipe = TinySd.Load(new AdapterConfig(adapter));
        RgbImage before = Draw(pipe, null);
        adapter.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(Draw(pipe, null), before), Is.True);
            Assert.That(Pixels.AreEqual(pipe.Generate(TinySd.Prompt, pipe.GenerationConfig with { NumInferenceSteps = 10, GuidanceScale = 4 })[0], before), Is.True);
        }
    }

    [Test]
    public void Adapters_of_a_fused_pipeline_cannot_be_chosen()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<InvalidConfigurationException>(() => Draw(Fused, new AdapterConfig(_blue, 0)))?.Message, Does.Contain("AdapterMode.Fuse"));
            Assert.That(Pixels.LargestDifference(Draw(Fused, null), Draw()), Is.GreaterThan(50));
        }
    }

    [Test]
    public void A_converted_pipeline_has_the_same_adapters()
    {
        using var image = new Image2ImagePipeline(TinySd.Folder, "CPU", TinySd.Options with { Adapters = new AdapterConfig(_blue) });
        using var text = new Text2ImagePipeline(image);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(Draw(text, null), Draw(Dynamic, null)), Is.True, "converted");
            Assert.That(Pixels.AreEqual(Draw(text, new AdapterConfig(_blue, 0)), Draw()), Is.True, "converted, turned off");
        }
    }

    // The library's copies share what they know about the adapters in use, and so miss that they have to switch.
    [Test]
    public void A_pipeline_with_adapters_has_copies_only_if_they_are_fixed()
    {
        using Text2ImagePipeline copy = Fused.Clone();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Assert.Throws<InvalidOperationException>(() => Dynamic.Clone())?.Message, Does.Contain("AdapterMode.Fuse"));
            Assert.That(Pixels.AreEqual(Draw(copy, null), Draw(Fused, null)), Is.True);
        }
    }

    [Test]
    public void An_adapter_of_a_language_model_is_refused()
    {
        using var adapter = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));

        var error = Assert.Throws<ModelLoadException>(() => TinySd.Load(new AdapterConfig(adapter)));

        Assert.That(error.Message, Does.Contain("does not fit the model: nothing in the image model is called base_model.model.model.layers.0"));
    }

    [Test]
    public void A_cut_file_is_refused()
    {
        using var folder = new TempFolder();
        string file = folder.Of("cut.safetensors");
        File.WriteAllBytes(file, File.ReadAllBytes(TestData.Model(TinySd.Blue))[..^100]);

        Assert.That(Assert.Throws<ModelLoadException>(() => new Adapter(file))?.Message, Does.Contain("cut short"));
    }

    private static RgbImage Draw(Text2ImagePipeline pipe, AdapterConfig? adapters) =>
        pipe.Generate(TinySd.Prompt, TinySd.Config with { Adapters = adapters })[0];
}
