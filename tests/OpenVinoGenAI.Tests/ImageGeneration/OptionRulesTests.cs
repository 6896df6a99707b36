namespace OpenVinoGenAI.Tests;

/// <summary>Options that the library crashes on, or makes a wrong image of without a word, or refuses in its own words.</summary>
internal sealed class OptionRulesTests : TinySdTests
{
    [TestCaseSource(nameof(Refused))]
    public void An_option_that_is_not_allowed_is_named(ImageGenerationConfig config, string option, string rule)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(TinySd.Prompt, config));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo(option));
            Assert.That(error.Message, Does.StartWith($"ImageGenerationConfig.{option} ").And.Contain(rule));
            Assert.That(Pipeline.Generate(TinySd.Prompt, TinySd.Quick), Has.Count.EqualTo(1), "the pipeline is still usable");
        }
    }

    [TestCaseSource(nameof(Refused))]
    public void The_pipelines_config_stays_when_a_new_one_is_refused(ImageGenerationConfig config, string option, string rule)
    {
        ImageGenerationConfig before = Pipeline.GenerationConfig;

        // Options that only the model knows about are refused when it generates.
        if (!rule.StartsWith("is not allowed:", StringComparison.Ordinal))
        {
            Assert.Throws<InvalidConfigurationException>(() => Pipeline.GenerationConfig = config);
        }

        Assert.That(Pipeline.GenerationConfig, Is.EqualTo(before));
    }

    [TestCase(SchedulerType.Ddim)]
    [TestCase(SchedulerType.Pndm)]
    public void As_many_steps_as_training_steps_do_not_fit_with_an_offset(SchedulerType type)
    {
        using Text2ImagePipeline pipe = TinySd.Load();
        pipe.SetScheduler(Scheduler.FromConfig(TinySd.SchedulerConfig, type));

        var error = Assert.Throws<InvalidConfigurationException>(() => pipe.Generate(TinySd.Prompt, new() { NumInferenceSteps = 1000 }));

        Assert.That(error.Message, Does.Contain("is 1000: with the scheduler's steps_offset of 1"));
    }

    [Test]
    public void One_step_of_pndm_is_refused()
    {
        using Text2ImagePipeline pipe = TinySd.Load();
        pipe.SetScheduler(Scheduler.FromConfig(TinySd.SchedulerConfig, SchedulerType.Pndm));

        Assert.That(
            Assert.Throws<InvalidConfigurationException>(() => pipe.Generate(TinySd.Prompt, new() { NumInferenceSteps = 1 }))?.Message,
            Does.Contain("the PNDM scheduler needs at least 2"));
    }

    [Test]
    public void A_strength_without_a_step_is_refused()
    {
        using var pipe = new Image2ImagePipeline(TinySd.Folder);

        using (Assert.EnterMultipleScope())
        {
            foreach (float strength in new[] { 0, 0.09f, -0.1f, 1.01f, float.NaN })
            {
                Assert.That(
                    () => pipe.Generate(TinySd.Prompt, TinySd.Grey(64, 64), TinySd.Config with { Strength = strength }),
                    Throws.TypeOf<InvalidConfigurationException>()
                        .With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(nameof(ImageGenerationConfig.Strength)),
                    $"{strength}");
            }
        }
    }

    [Test]
    public void Inpainting_with_a_model_for_anything_makes_one_image()
    {
        using var pipe = new InpaintingPipeline(TinySd.Folder);
        RgbImage image = TinySd.Grey(64, 64);

        var error = Assert.Throws<InvalidConfigurationException>(
            () => pipe.Generate(TinySd.Prompt, image, image, TinySd.Quick with { NumImagesPerPrompt = 2 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo(nameof(ImageGenerationConfig.NumImagesPerPrompt)));
            Assert.That(error.Message, Does.Contain("initial image latents [1,4,8,8] must match").And.Contain("make a call for each"));
            Assert.That(pipe.Generate(TinySd.Prompt, image, image, TinySd.Quick), Has.Count.EqualTo(1), "the pipeline is still usable");
        }
    }

    [Test]
    public void A_image_below_eight_pixels_is_refused()
    {
        using var pipe = new Image2ImagePipeline(TinySd.Folder);

        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => pipe.Generate(TinySd.Prompt, TinySd.Grey(7, 64), TinySd.Quick));
            Assert.That(pipe.Generate(TinySd.Prompt, TinySd.Grey(70, 65), TinySd.Quick)[0].ToString(), Is.EqualTo("RgbImage 64x64"));
        }
    }

    [Test]
    public void A_call_may_take_back_the_negative_prompt_of_the_pipeline()
    {
        using Text2ImagePipeline pipe = TinySd.Load();
        pipe.GenerationConfig = new() { NegativePrompt = "a square" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.GenerationConfig.NegativePrompt, Is.EqualTo("a square"));
            Assert.That(Pixels.AreEqual(pipe.Generate(TinySd.Prompt, TinySd.Config)[0], Draw()), Is.False);
            Assert.That(Pixels.AreEqual(pipe.Generate(TinySd.Prompt, TinySd.Config with { NegativePrompt = string.Empty })[0], Draw()), Is.True);
        }
    }

    [Test]
    public void Options_for_language_models_are_refused()
    {
        PipelineOptions[] foreign =
        [
            new() { SchedulerConfig = new() },
            new() { DraftModel = new DraftModel("nowhere") },
            new() { PromptLookup = true },
            new() { AttentionBackend = AttentionBackend.PagedAttention },
        ];

        Assert.Multiple(() =>
        {
            foreach (PipelineOptions options in foreign)
            {
                Assert.That(
                    Assert.Throws<InvalidConfigurationException>(() => new Text2ImagePipeline(TinySd.Folder, "CPU", options))?.Message,
                    Does.Contain("is for language models"));
            }
        });
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case(new() { NumImagesPerPrompt = 0 }, nameof(ImageGenerationConfig.NumImagesPerPrompt), "at least 1");
        yield return Case(new() { NumImagesPerPrompt = -1 }, nameof(ImageGenerationConfig.NumImagesPerPrompt), "at least 1");
        yield return Case(new() { NumInferenceSteps = 0 }, nameof(ImageGenerationConfig.NumInferenceSteps), "at least 1");
        yield return Case(new() { NumInferenceSteps = -1 }, nameof(ImageGenerationConfig.NumInferenceSteps), "at least 1");
        yield return Case(new() { NumInferenceSteps = 1000 }, nameof(ImageGenerationConfig.NumInferenceSteps), "steps_offset");
        yield return Case(new() { NumInferenceSteps = 1001 }, nameof(ImageGenerationConfig.NumInferenceSteps), "trained with 1000 steps");
        yield return Case(new() { GuidanceScale = float.NaN }, nameof(ImageGenerationConfig.GuidanceScale), "finite");
        yield return Case(new() { GuidanceScale = float.PositiveInfinity }, nameof(ImageGenerationConfig.GuidanceScale), "finite");
        yield return Case(new() { Height = 65 }, nameof(ImageGenerationConfig.Height), "multiple of 8");
        yield return Case(new() { Height = 0 }, nameof(ImageGenerationConfig.Height), "multiple of 8");
        yield return Case(new() { Width = -64 }, nameof(ImageGenerationConfig.Width), "multiple of 8");
        yield return Case(new() { Width = 63 }, nameof(ImageGenerationConfig.Width), "multiple of 8");
        yield return Case(new() { Strength = 0.5f }, nameof(ImageGenerationConfig.Strength), "must be 1");
        yield return Case(new() { RngSeed = -1 }, nameof(ImageGenerationConfig.RngSeed), "from 0 to 4294967295");
        yield return Case(new() { RngSeed = 4294967296 }, nameof(ImageGenerationConfig.RngSeed), "from 0 to 4294967295");
        yield return Case(new() { MaxSequenceLength = 0 }, nameof(ImageGenerationConfig.MaxSequenceLength), "at least 1");
        yield return Case(new() { TaylorSeerCache = new(0) }, nameof(ImageGenerationConfig.TaylorSeerCache), "CacheInterval");
        yield return Case(
            new() { GuidanceScale = 1, NegativePrompt = "a square" }, nameof(ImageGenerationConfig.NegativePrompt), "GuidanceScale above 1");
        yield return Case(new() { Prompt2 = "x" }, nameof(ImageGenerationConfig.Prompt2), "is not allowed: Prompt 2 is not used by Stable Diffusion");
        yield return Case(new() { Prompt3 = "x" }, nameof(ImageGenerationConfig.Prompt3), "is not allowed: Prompt 3 is not used");
        yield return Case(new() { NegativePrompt2 = "x" }, nameof(ImageGenerationConfig.NegativePrompt2), "is not allowed: Negative prompt 2");
        yield return Case(
            new() { Adapters = new() }, nameof(ImageGenerationConfig.Adapters), "needs adapters in the options that the pipeline was made with");
    }

    private static TestCaseData Case(ImageGenerationConfig config, string option, string rule) =>
        new TestCaseData(config, option, rule).SetArgDisplayNames($"{option}: {rule}");
}
