namespace OpenVinoGenAI.Tests;

internal sealed class SchedulerTests
{
    [TestCase("num_train_timesteps", "0", "num_train_timesteps is 0")]
    [TestCase("num_train_timesteps", "-5", "num_train_timesteps is -5")]
    [TestCase("num_train_timesteps", "1.5", "num_train_timesteps is 1.5")]
    [TestCase("num_train_timesteps", "\"a\"", "num_train_timesteps is a")]
    [TestCase("steps_offset", "-1", "steps_offset is -1")]
    [TestCase("trained_betas", "[0.1]", "trained_betas has 1 values")]
    [TestCase("_class_name", "\"FooScheduler\"", "Unsupported value for 'scheduler' FooScheduler")]
    [TestCase("beta_schedule", "\"foo\"", "Unsupported value for 'beta_schedule' foo")]
    [TestCase("timestep_spacing", "\"foo\"", "Unsupported value for 'timestep_spacing' foo")]
    public void A_bad_config_is_refused(string key, string json, string fault)
    {
        using var folder = new TempFolder();
        string file = TinySd.WriteScheduler(folder, key, json);

        var error = Assert.Throws<ModelLoadException>(() => Scheduler.FromConfig(file));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(fault));
            Assert.That(error.ModelPath, Is.EqualTo(file));
        }
    }

    [Test]
    public void An_offset_beyond_the_training_steps_is_found_at_the_call()
    {
        using var folder = new TempFolder();
        using Text2ImagePipeline pipe = TinySd.Load();
        pipe.SetScheduler(Scheduler.FromConfig(TinySd.WriteScheduler(folder, "steps_offset", "2000")));

        Assert.Throws<InvalidConfigurationException>(() => pipe.Generate(TinySd.Prompt, TinySd.Quick));
    }

    [Test]
    public void A_pndm_config_that_the_library_cannot_run_is_refused()
    {
        using var folder = new TempFolder();
        string file = TinySd.WriteScheduler(folder, "skip_prk_steps", "false");
        using Text2ImagePipeline pipe = TinySd.Load();
        pipe.SetScheduler(Scheduler.FromConfig(file, SchedulerType.Pndm));

        Assert.That(
            Assert.Throws<OpenVinoGenAIException>(() => pipe.Generate(TinySd.Prompt, TinySd.Quick))?.Message, Does.Contain("skip_prk_steps"));
    }

    [Test]
    public void Flow_matching_does_not_fit_stable_diffusion()
    {
        using Text2ImagePipeline pipe = TinySd.Load();

        Assert.Catch<OpenVinoGenAIException>(() =>
        {
            pipe.SetScheduler(Scheduler.FromConfig(TinySd.SchedulerConfig, SchedulerType.FlowMatchEulerDiscrete));
            pipe.Generate(TinySd.Prompt, TinySd.Quick);
        });
    }

    [Test]
    public void Arguments_are_checked()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ModelLoadException>(() => Scheduler.FromConfig("no/such/file.json"));
            Assert.Throws<ArgumentOutOfRangeException>(() => Scheduler.FromConfig(TinySd.SchedulerConfig, (SchedulerType)7));
            Assert.Throws<ArgumentException>(() => Scheduler.FromConfig(string.Empty));
        }
    }

    [Test]
    public void One_description_serves_several_pipelines()
    {
        Scheduler scheduler = Scheduler.FromConfig(TinySd.SchedulerConfig, SchedulerType.EulerDiscrete);
        using Text2ImagePipeline one = TinySd.Load();
        using Text2ImagePipeline other = TinySd.Load();
        one.SetScheduler(scheduler);
        other.SetScheduler(scheduler);

        RgbImage[] images = [.. new[] { one, other }.AsParallel().Select(pipe => pipe.Generate(TinySd.Prompt, TinySd.Config)[0])];

        Assert.That(Pixels.LargestDifference(images[0], images[1]), Is.AtMost(1));
    }
}
