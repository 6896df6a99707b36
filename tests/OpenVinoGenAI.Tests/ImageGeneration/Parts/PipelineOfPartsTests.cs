namespace OpenVinoGenAI.Tests;

/// <summary>Pipelines made of parts: they give what those of the model's folder give, and share nothing that runs.</summary>
internal sealed class PipelineOfPartsTests
{
    private static readonly ImageGenerationConfig FromImage = TinySd.Config with { Strength = 0.7f };

    private TinySdParts _parts = null!;

    [OneTimeSetUp]
    public void LoadParts() => _parts = TinySdParts.Load(TinySd.Options);

    [OneTimeTearDown]
    public void FreeParts() => _parts?.Dispose();

    [Test]
    public void Text_to_image_gives_the_image_of_the_folder()
    {
        using Text2ImagePipeline folder = TinySd.Load();
        using Text2ImagePipeline pipe = _parts.ToText2Image();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.GenerationConfig, Is.EqualTo(folder.GenerationConfig));
            Assert.That(Pixels.AreEqual(pipe.Generate(TinySd.Prompt, TinySd.Config)[0], folder.Generate(TinySd.Prompt, TinySd.Config)[0]), Is.True);
            Assert.That(pipe.IsCompiled, Is.True);
            Assert.That(pipe.Device, Is.EqualTo("CPU"));
        }
    }

    [Test]
    public void Image_to_image_gives_the_image_of_the_folder()
    {
        using var folder = new Image2ImagePipeline(TinySd.Folder, "CPU", TinySd.Options);
        using Image2ImagePipeline pipe = Image2ImagePipeline.StableDiffusion(TinySdParts.MakeScheduler(), _parts.Text, _parts.Unet, _parts.Vae);
        RgbImage image = TinySd.Grey(64, 64);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.GenerationConfig, Is.EqualTo(folder.GenerationConfig));
            Assert.That(
                Pixels.AreEqual(pipe.Generate(TinySd.Prompt, image, FromImage)[0], folder.Generate(TinySd.Prompt, image, FromImage)[0]), Is.True);
        }
    }

    [Test]
    public void Inpainting_gives_the_image_of_the_folder()
    {
        using var folder = new InpaintingPipeline(TinySd.Folder, "CPU", TinySd.Options);
        using InpaintingPipeline pipe = InpaintingPipeline.StableDiffusion(TinySdParts.MakeScheduler(), _parts.Text, _parts.Unet, _parts.Vae);
        RgbImage image = TinySd.Grey(64, 64);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.GenerationConfig, Is.EqualTo(folder.GenerationConfig));
            Assert.That(
                Pixels.AreEqual(
                    pipe.Generate(TinySd.Prompt, image, image, TinySd.Config)[0], folder.Generate(TinySd.Prompt, image, image, TinySd.Config)[0]),
                Is.True);
        }
    }

    // What a latent consistency model is, the library sees in the UNet, and this is none.
    [Test]
    public void The_factory_of_latent_consistency_models_takes_the_kind_of_the_unet()
    {
        Scheduler scheduler = TinySdParts.MakeScheduler();
        using Text2ImagePipeline expected = _parts.ToText2Image();
        using Text2ImagePipeline text = Text2ImagePipeline.LatentConsistencyModel(scheduler, _parts.Text, _parts.Unet, _parts.Vae);
        using Image2ImagePipeline image = Image2ImagePipeline.LatentConsistencyModel(scheduler, _parts.Text, _parts.Unet, _parts.Vae);
        using InpaintingPipeline inpainting = InpaintingPipeline.LatentConsistencyModel(scheduler, _parts.Text, _parts.Unet, _parts.Vae);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Pixels.AreEqual(text.Generate(TinySd.Prompt, TinySd.Config)[0], expected.Generate(TinySd.Prompt, TinySd.Config)[0]), Is.True);
            Assert.That(image.IsCompiled, Is.True);
            Assert.That(inpainting.IsCompiled, Is.True);
        }
    }

    [Test]
    public void Each_part_can_have_a_device_of_its_own()
    {
        using TinySdParts parts = TinySdParts.Read();
        parts.Compile("CPU", "AUTO:CPU", "HETERO:CPU");
        using Text2ImagePipeline pipe = parts.ToText2Image();
        using Text2ImagePipeline expected = _parts.ToText2Image();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.Device, Is.EqualTo("CPU,AUTO:CPU,HETERO:CPU"));
            Assert.That(
                Pixels.LargestDifference(pipe.Generate(TinySd.Prompt, TinySd.Config)[0], expected.Generate(TinySd.Prompt, TinySd.Config)[0]),
                Is.AtMost(1));
        }
    }

    [Test]
    public void Reshaped_parts_make_what_they_were_reshaped_for_and_refuse_the_rest()
    {
        using TinySdParts parts = TinySdParts.Read();
        parts.Text.Reshape(2);
        parts.Unet.Reshape(2, 96, 64, 77);
        parts.Vae.Reshape(1, 96, 64);
        parts.Compile("CPU", "CPU", "CPU");
        using Text2ImagePipeline pipe = parts.ToText2Image();
        ImageGenerationConfig config = TinySd.Config with { Width = 96, Height = 64 };
        using Text2ImagePipeline expected = Text2ImagePipeline.ReadModel(TinySd.Folder);
        expected.Reshape(1, 96, 64, 4);
        expected.Compile("CPU", TinySd.Options);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pixels.LargestDifference(pipe.Generate(TinySd.Prompt, config)[0], expected.Generate(TinySd.Prompt, config)[0]), Is.AtMost(1));
            Assert.Throws<OpenVinoGenAIException>(() => pipe.Generate(TinySd.Prompt, config with { Width = 64 }));
            Assert.Throws<OpenVinoGenAIException>(() => pipe.Generate(TinySd.Prompt, config with { NumImagesPerPrompt = 2 }));
            Assert.Throws<OpenVinoGenAIException>(() => pipe.Generate(TinySd.Prompt, config with { GuidanceScale = 1 }));
            Assert.That(Pixels.LargestDifference(pipe.Generate(TinySd.Prompt, config)[0], expected.Generate(TinySd.Prompt, config)[0]), Is.AtMost(1));
        }
    }

    [Test]
    public async Task Pipelines_of_the_same_parts_run_at_the_same_time_as_each_other_and_as_the_parts()
    {
        using Text2ImagePipeline first = _parts.ToText2Image();
        using Text2ImagePipeline second = _parts.ToText2Image();
        RgbImage expected = first.Generate(TinySd.Prompt, TinySd.Config)[0];
        ImageLatent latent = _parts.Vae.Encode(TinySd.Grey(64, 64));
        RgbImage decoded = _parts.Vae.Decode(latent)[0];

        Task<ImageGenerationResult>[] generations =
        [
            .. Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? first : second).GenerateAsync(TinySd.Prompt, TinySd.Config)),
        ];
        Task<RgbImage>[] decodings = [.. Enumerable.Range(0, 20).Select(_ => Task.Run(() => _parts.Vae.Decode(latent)[0]))];
        await Task.WhenAll(generations.Cast<Task>().Concat(decodings));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(generations.Select(task => Pixels.LargestDifference(task.Result[0], expected)), Is.All.AtMost(1));
            Assert.That(decodings.Select(task => Pixels.LargestDifference(task.Result, decoded)), Is.All.AtMost(1));
        }
    }

    [Test]
    public void A_pipeline_outlives_its_parts()
    {
        TinySdParts parts = TinySdParts.Load(TinySd.Options);
        using Text2ImagePipeline pipe = parts.ToText2Image();
        using Text2ImagePipeline expected = _parts.ToText2Image();

        parts.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Pixels.AreEqual(pipe.Generate(TinySd.Prompt, TinySd.Config)[0], expected.Generate(TinySd.Prompt, TinySd.Config)[0]), Is.True);
            Assert.Throws<ObjectDisposedException>(() => parts.ToText2Image());
        }
    }

    [Test]
    public void It_can_be_converted_and_its_scheduler_changed()
    {
        using InpaintingPipeline inpainting = InpaintingPipeline.StableDiffusion(TinySdParts.MakeScheduler(), _parts.Text, _parts.Unet, _parts.Vae);
        using var text = new Text2ImagePipeline(inpainting);
        RgbImage before = text.Generate(TinySd.Prompt, TinySd.Config)[0];

        text.SetScheduler(Scheduler.FromConfig(TinySd.SchedulerConfig, SchedulerType.EulerDiscrete));

        Assert.That(Pixels.AreEqual(text.Generate(TinySd.Prompt, TinySd.Config)[0], before), Is.False);
    }

    // The library reads the model's folder when it copies a pipeline.
    [Test]
    public void It_cannot_be_copied()
    {
        using Text2ImagePipeline text = _parts.ToText2Image();
        using Image2ImagePipeline image = Image2ImagePipeline.StableDiffusion(TinySdParts.MakeScheduler(), _parts.Text, _parts.Unet, _parts.Vae);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Assert.Throws<InvalidOperationException>(() => text.Clone())?.Message, Does.Contain("from the same parts"));
            Assert.Throws<InvalidOperationException>(() => image.Clone());
        }
    }

    [Test]
    public void It_cannot_be_compiled_reshaped_or_given_adapters()
    {
        using Text2ImagePipeline pipe = _parts.ToText2Image();
        using var blue = new Adapter(TestData.Model(TinySd.Blue));

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<InvalidOperationException>(() => pipe.Compile());
            Assert.Throws<InvalidOperationException>(() => pipe.Compile("CPU", new PipelineOptions { Adapters = new(blue) }));
            Assert.Throws<InvalidOperationException>(() => pipe.Reshape(1, 64, 64, 4));
            Assert.Throws<InvalidConfigurationException>(() => pipe.Generate(TinySd.Prompt, TinySd.Config with { Adapters = new(blue) }));
        }
    }

    [Test]
    public void Parts_that_are_not_compiled_are_refused()
    {
        using TinySdParts read = TinySdParts.Read();
        Scheduler scheduler = TinySdParts.MakeScheduler();

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<InvalidOperationException>(() => Text2ImagePipeline.StableDiffusion(scheduler, read.Text, _parts.Unet, _parts.Vae));
            Assert.Throws<InvalidOperationException>(() => Text2ImagePipeline.StableDiffusion(scheduler, _parts.Text, read.Unet, _parts.Vae));
            Assert.Throws<InvalidOperationException>(() => Text2ImagePipeline.StableDiffusion(scheduler, _parts.Text, _parts.Unet, read.Vae));
        }
    }

    [Test]
    public void Parts_that_are_missing_are_refused()
    {
        Scheduler scheduler = TinySdParts.MakeScheduler();

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentNullException>(() => Text2ImagePipeline.StableDiffusion(null!, _parts.Text, _parts.Unet, _parts.Vae));
            Assert.That(
                Assert.Throws<ArgumentNullException>(() => Text2ImagePipeline.StableDiffusion(scheduler, null!, _parts.Unet, _parts.Vae))?.ParamName,
                Is.EqualTo("clipTextModel"));
            Assert.Throws<ArgumentNullException>(() => Image2ImagePipeline.StableDiffusion(scheduler, _parts.Text, null!, _parts.Vae));
            Assert.Throws<ArgumentNullException>(() => InpaintingPipeline.StableDiffusion(scheduler, _parts.Text, _parts.Unet, null!));
            Assert.Throws<ArgumentNullException>(() => Text2ImagePipeline.StableDiffusionXL(scheduler, _parts.Text, null!, _parts.Unet, _parts.Vae));
            Assert.Throws<ArgumentNullException>(() => Text2ImagePipeline.StableDiffusion3(scheduler, null!, null!, null, null!, _parts.Vae));
            Assert.Throws<ArgumentNullException>(() => Text2ImagePipeline.Flux(scheduler, _parts.Text, null!, null!, _parts.Vae));
            Assert.Throws<ArgumentNullException>(() => InpaintingPipeline.FluxFill(scheduler, _parts.Text, null!, null!, _parts.Vae));
        }
    }

    [Test]
    public void Pipelines_that_start_from_an_image_need_an_encoder()
    {
        using var decoder = new AutoencoderKL(null, TinySdParts.VaeDecoder, "CPU", TinySd.Options);
        using Text2ImagePipeline text = Text2ImagePipeline.StableDiffusion(TinySdParts.MakeScheduler(), _parts.Text, _parts.Unet, decoder);
        using Text2ImagePipeline expected = _parts.ToText2Image();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Pixels.AreEqual(text.Generate(TinySd.Prompt, TinySd.Config)[0], expected.Generate(TinySd.Prompt, TinySd.Config)[0]), Is.True);
            Assert.That(
                Assert.Throws<ArgumentException>(
                    () => Image2ImagePipeline.StableDiffusion(TinySdParts.MakeScheduler(), _parts.Text, _parts.Unet, decoder))?.ParamName,
                Is.EqualTo("vae"));
            Assert.Throws<ArgumentException>(
                () => InpaintingPipeline.StableDiffusion(TinySdParts.MakeScheduler(), _parts.Text, _parts.Unet, decoder));
        }
    }
}
