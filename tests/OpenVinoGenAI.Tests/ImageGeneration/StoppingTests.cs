namespace OpenVinoGenAI.Tests;

/// <summary>A callback stops a generation, which then returns; and configs are checked without one.</summary>
[NonParallelizable]
internal sealed class StoppingTests : TinySdTests
{
    private static readonly ImageGenerationConfig Long = TinySd.Config with { NumInferenceSteps = 900 };

    [TestCase(StreamingStatus.Stop)]
    [TestCase(StreamingStatus.Cancel)]
    public async Task A_callback_that_stops_lets_the_call_return(StreamingStatus status)
    {
        int steps = 0;
        ImageGenerationResult stopped = await Pipeline.GenerateAsync(TinySd.Prompt, Long, step =>
        {
            steps++;
            return step.Completed < 3 ? StreamingStatus.Running : status;
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stopped, Is.Empty);
            Assert.That(steps, Is.EqualTo(3));
            Assert.That(stopped.PerfMetrics.RawIterationDurations, Has.Count.LessThan(900));
            Assert.That(Draw().Width, Is.EqualTo(64), "the pipeline is still usable");
        }
    }

    [Test]
    public void The_other_pipelines_stop_too()
    {
        using var changing = new Image2ImagePipeline(TinySd.Folder, "CPU", TinySd.Options);
        using var inpainting = new InpaintingPipeline(TinySd.Folder, "CPU", TinySd.Options);
        RgbImage grey = TinySd.Grey(64, 64);
        int steps = 0;
        StreamingStatus StopAtOnce(ImageGenerationStep step)
        {
            steps++;
            return StreamingStatus.Stop;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changing.Generate(TinySd.Prompt, grey, Long with { Strength = 0.9f }, StopAtOnce), Is.Empty);
            Assert.That(inpainting.Generate(TinySd.Prompt, grey, grey, Long, StopAtOnce), Is.Empty);
            Assert.That(steps, Is.EqualTo(2));
        }
    }

    [Test]
    public void A_callback_that_goes_on_changes_nothing()
    {
        int steps = 0;
        ImageGenerationResult result = Pipeline.Generate(TinySd.Prompt, TinySd.Config, _ =>
        {
            steps++;
            return StreamingStatus.Running;
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps, Is.EqualTo(TinySd.Config.NumInferenceSteps));
            Assert.That(result[0].Pixels.SequenceEqual(Draw().Pixels), Is.True);
        }
    }

    [Test]
    public void A_config_is_checked_without_a_generation()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new ImageGenerationConfig { NumInferenceSteps = 0 }.Validate(), Refuses("NumInferenceSteps"));
            Assert.That(() => new ImageGenerationConfig { Height = 65 }.Validate(), Refuses("Height"));
            Assert.That(TinySd.Config.Validate, Throws.Nothing);
            Assert.That(() => Pipeline.Validate(new() { Strength = 0.5f }), Refuses("Strength"));
            Assert.That(() => Pipeline.Validate(new() { NumInferenceSteps = 0 }), Refuses("NumInferenceSteps"));
            Assert.That(() => Pipeline.Validate(new() { NegativePrompt = "dark", GuidanceScale = 1 }), Refuses("NegativePrompt"));
            Assert.That(() => Pipeline.Validate(TinySd.Config), Throws.Nothing);
            Assert.That(() => Pipeline.Validate(null!), Throws.ArgumentNullException);
        }
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Refuses(string option) =>
        Throws.InstanceOf<InvalidConfigurationException>().With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(option);
}
