namespace OpenVinoGenAI.Tests;

/// <summary>Reading, reshaping, compiling, converting, copying, disposing and sharing.</summary>
internal sealed class LifecycleTests : TinySdTests
{
    [Test]
    public void A_pipeline_that_was_only_read_says_so()
    {
        using var pipe = Text2ImagePipeline.ReadModel(TinySd.Folder);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.IsCompiled, Is.False);
            Assert.That(pipe.Device, Is.Null);
            Assert.Throws<InvalidOperationException>(() => pipe.Generate(TinySd.Prompt));
            Assert.Throws<InvalidOperationException>(() => pipe.Decode(new ImageLatent([1, 4, 8, 8], new float[256])));
            Assert.Throws<InvalidOperationException>(() => pipe.Clone());
            Assert.That(pipe.GenerationConfig.NumInferenceSteps, Is.EqualTo(50));
        }
    }

    [Test]
    public void Parts_can_have_devices_of_their_own()
    {
        using var pipe = Text2ImagePipeline.ReadModel(TinySd.Folder);
        pipe.Compile("CPU", "AUTO:CPU", "HETERO:CPU", TinySd.Options);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.Device, Is.EqualTo("CPU,AUTO:CPU,HETERO:CPU"));
            Assert.That(Pixels.LargestDifference(pipe.Generate(TinySd.Prompt, TinySd.Config)[0], Draw()), Is.AtMost(1));
        }
    }

    [Test]
    public void A_compiled_pipeline_cannot_be_reshaped_or_compiled_again()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<InvalidOperationException>(() => Pipeline.Compile());
            Assert.Throws<InvalidOperationException>(() => Pipeline.Reshape(1, 64, 64, 4));
        }
    }

    [Test]
    public void A_reshaped_pipeline_makes_what_it_was_reshaped_for_and_refuses_the_rest()
    {
        using var pipe = Text2ImagePipeline.ReadModel(TinySd.Folder);
        pipe.Reshape(2, 96, 64, 4);
        pipe.Compile("CPU", TinySd.Options);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.Generate(TinySd.Prompt, TinySd.Quick).Select(image => image.ToString()), Is.All.EqualTo("RgbImage 96x64").And.Exactly(2).Items);
            Assert.That(pipe.Generate(TinySd.Prompt, TinySd.Quick with { GuidanceScale = 7 }), Has.Count.EqualTo(2));
            Assert.Throws<InvalidConfigurationException>(() => pipe.Generate(TinySd.Prompt, TinySd.Quick with { NumImagesPerPrompt = 1 }));
            Assert.Throws<InvalidConfigurationException>(() => pipe.Generate(TinySd.Prompt, TinySd.Quick with { Height = 72 }));
            Assert.Throws<InvalidConfigurationException>(() => pipe.Generate(TinySd.Prompt, TinySd.Quick with { GuidanceScale = 1 }));
        }
    }

    [TestCase(1, 65, 64)]
    [TestCase(1, 64, -1)]
    [TestCase(1, 0, 64)]
    [TestCase(0, 64, 64)]
    public void Shapes_are_checked(int images, int height, int width)
    {
        using var pipe = Text2ImagePipeline.ReadModel(TinySd.Folder);

        Assert.Throws<InvalidConfigurationException>(() => pipe.Reshape(images, width, height, 4));
    }

    [Test]
    public void An_unknown_device_names_those_that_exist()
    {
        using var pipe = Text2ImagePipeline.ReadModel(TinySd.Folder);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Assert.Throws<DeviceNotAvailableException>(() => pipe.Compile("cpu"))?.AvailableDevices, Has.Member("CPU"));
            Assert.That(Assert.Throws<DeviceNotAvailableException>(() => new Text2ImagePipeline(TinySd.Folder, "XPU"))?.Device, Is.EqualTo("XPU"));
        }
    }

    [Test]
    public void An_unknown_property_is_refused()
    {
        var options = new PipelineOptions { Properties = new Dictionary<string, object> { ["FOO_BAR"] = "1" } };

        Assert.Throws<InvalidConfigurationException>(() => new Text2ImagePipeline(TinySd.Folder, "CPU", options));
    }

    [Test]
    public async Task Converted_pipelines_outlive_their_source_and_take_turns_with_it()
    {
        using var inpainting = new InpaintingPipeline(TinySd.Folder, "CPU", TinySd.Options);
        using var image = new Image2ImagePipeline(inpainting);
        using var text = new Text2ImagePipeline(image);
        Task<ImageGenerationResult>[] calls =
        [
            text.GenerateAsync(TinySd.Prompt, TinySd.Config),
            inpainting.GenerateAsync(TinySd.Prompt, TinySd.Grey(64, 64), TinySd.Grey(64, 64), TinySd.Config),
            image.GenerateAsync(TinySd.Prompt, TinySd.Grey(64, 64), TinySd.Config),
            text.GenerateAsync(TinySd.Prompt, TinySd.Config),
        ];
        ImageGenerationResult[] results = await Task.WhenAll(calls);
        inpainting.Dispose();
        image.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(results[0][0], Draw()), Is.True);
            Assert.That(Pixels.AreEqual(results[3][0], Draw()), Is.True);
            Assert.That(Pixels.AreEqual(text.Generate(TinySd.Prompt, TinySd.Config)[0], Draw()), Is.True);
        }
    }

    [Test]
    public void A_pipeline_that_is_not_compiled_cannot_be_converted()
    {
        using var source = InpaintingPipeline.ReadModel(TinySd.Folder);

        Assert.Throws<InvalidOperationException>(() => new Text2ImagePipeline(source));
    }

    [Test]
    public void A_copy_has_config_and_scheduler_and_changes_by_itself()
    {
        using Text2ImagePipeline source = TinySd.Load();
        source.SetScheduler(Scheduler.FromConfig(TinySd.SchedulerConfig, SchedulerType.EulerDiscrete));
        source.GenerationConfig = TinySd.Config;
        RgbImage expected = source.Generate(TinySd.Prompt)[0];
        using Text2ImagePipeline copy = source.Clone();
        source.SetScheduler(Scheduler.FromConfig(TinySd.SchedulerConfig));
        source.GenerationConfig = TinySd.Quick;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.AreEqual(copy.Generate(TinySd.Prompt)[0], expected), Is.True);
            Assert.That(Pixels.AreEqual(Draw(), expected), Is.False);
        }
    }

    [Test]
    public async Task Copies_run_at_the_same_time()
    {
        using Text2ImagePipeline copy = Pipeline.Clone();
        RgbImage expected = Draw();

        ImageGenerationResult[] results = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(i => (i % 2 == 0 ? Pipeline : copy).GenerateAsync(TinySd.Prompt, TinySd.Config)));

        Assert.That(results.Select(result => Pixels.LargestDifference(result[0], expected)), Is.All.AtMost(1));
    }

    [Test]
    public async Task Many_threads_share_a_pipeline()
    {
        RgbImage expected = Draw();

        ImageGenerationResult[] results = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => Pipeline.Generate(TinySd.Prompt, TinySd.Config))));

        Assert.That(results.Select(result => Pixels.AreEqual(result[0], expected)), Is.All.True);
    }

    [Test]
    public void Images_keep_their_pixels_through_the_next_call()
    {
        RgbImage first = Draw();
        byte[] before = first.Pixels.ToArray();

        Pipeline.Generate("a blue square", TinySd.Config);

        Assert.That(first.Pixels.ToArray(), Is.EqualTo(before));
    }

    [Test]
    public async Task Disposal_lets_a_generation_end_and_refuses_what_follows()
    {
        Text2ImagePipeline pipe = TinySd.Load();
        using var started = new SemaphoreSlim(0);
        Task<ImageGenerationResult> running = pipe.GenerateAsync(
            TinySd.Prompt, TinySd.Config with { NumInferenceSteps = 200 }, new Steps(_ => started.Release()));
        await started.WaitAsync();
        Task<ImageGenerationResult> waiting = pipe.GenerateAsync(TinySd.Prompt, TinySd.Config);

        pipe.Dispose();
        pipe.Dispose();

        using (Assert.EnterMultipleScope())
        {
            await Assert.ThatAsync(() => waiting, Throws.TypeOf<ObjectDisposedException>());
            Assert.Throws<ObjectDisposedException>(() => pipe.Generate(TinySd.Prompt));
            Assert.Throws<ObjectDisposedException>(() => _ = pipe.GenerationConfig);
            Assert.Throws<ObjectDisposedException>(() => pipe.GetPerformanceMetrics());
            Assert.Throws<ObjectDisposedException>(() => new Image2ImagePipeline(Disposed()));
            Assert.That(await running, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void A_latent_of_another_model_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<OpenVinoGenAIException>(() => Pipeline.Decode(new ImageLatent([1, 3, 8, 8], new float[192])));
            Assert.Throws<ArgumentException>(() => Pipeline.Decode(new ImageLatent([4, 8, 8], new float[256])));
            Assert.Throws<ArgumentException>(() => _ = new ImageLatent([1, 4, 0, 8], []));
            Assert.Throws<ArgumentException>(() => _ = new ImageLatent([1, 4, 8, 8], new float[255]));
            Assert.That(Pipeline.Decode(new ImageLatent([2, 4, 8, 8], new float[512])), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public void A_stable_diffusion_model_cannot_be_exported()
    {
        using var folder = new TempFolder();

        Assert.That(
            Assert.Throws<OpenVinoGenAIException>(() => Pipeline.ExportModel(folder.Path))?.Message, Does.Contain("Export model is not implemented"));
    }

    private static InpaintingPipeline Disposed()
    {
        var pipe = InpaintingPipeline.ReadModel(TinySd.Folder);
        pipe.Dispose();
        return pipe;
    }
}
