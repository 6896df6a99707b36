namespace OpenVinoGenAI.Tests;

internal sealed class ImageAdapterTests : TinySdTests
{
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
        using var adapter = new Adapter(TestData.Model(TinySd.Blue));
        using Text2ImagePipeline pipe = TinySd.Load(new AdapterConfig(adapter) { Mode = AdapterMode.Fuse });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<InvalidConfigurationException>(() => Draw(pipe, new AdapterConfig(adapter, 0)))?.Message, Does.Contain("AdapterMode.Fuse"));
            Assert.That(Pixels.LargestDifference(Draw(pipe, null), Draw()), Is.GreaterThan(50));
        }
    }

    [Test]
    public void A_converted_pipeline_has_the_same_adapters()
    {
        using var blue = new Adapter(TestData.Model(TinySd.Blue));
        var options = Models.F32 with { Adapters = new AdapterConfig(blue) };
        using var image = new Image2ImagePipeline(TinySd.Folder, "CPU", options);
        using var text = new Text2ImagePipeline(image);
        using Text2ImagePipeline direct = TinySd.Load(new AdapterConfig(blue));
        RgbImage expected = Draw(direct, null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(Draw(text, null), expected), Is.True, "converted");
            Assert.That(Pixels.AreEqual(Draw(text, new AdapterConfig(blue, 0)), Draw()), Is.True, "converted, turned off");
        }
    }

    // The library's copies share what they know about the adapters in use, and so miss that they have to switch.
    [Test]
    public void A_pipeline_with_adapters_has_copies_only_if_they_are_fixed()
    {
        using var blue = new Adapter(TestData.Model(TinySd.Blue));
        using Text2ImagePipeline dynamic = TinySd.Load(new AdapterConfig(blue));
        using Text2ImagePipeline fused = TinySd.Load(new AdapterConfig(blue) { Mode = AdapterMode.Fuse });
        using Text2ImagePipeline copy = fused.Clone();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Assert.Throws<InvalidOperationException>(() => dynamic.Clone())?.Message, Does.Contain("AdapterMode.Fuse"));
            Assert.That(Pixels.AreEqual(Draw(copy, null), Draw(fused, null)), Is.True);
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
