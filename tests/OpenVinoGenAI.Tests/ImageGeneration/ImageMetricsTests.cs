namespace OpenVinoGenAI.Tests;

internal sealed class ImageMetricsTests : TinySdTests
{
    [Test]
    public void A_generation_is_measured()
    {
        ImageGenerationPerfMetrics metrics = Pipeline.Generate(TinySd.Prompt, TinySd.Config).PerfMetrics;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.LoadTime, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.GenerateDuration, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.InferenceDuration, Is.GreaterThan(TimeSpan.Zero).And.AtMost(metrics.GenerateDuration!.Value + TimeSpan.FromMilliseconds(1)));
            Assert.That(metrics.RawIterationDurations, Has.Count.EqualTo(10));
            Assert.That(metrics.RawUnetInferenceDurations, Has.Count.EqualTo(10));
            Assert.That(metrics.IterationDuration?.Mean, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.UnetInferenceDuration?.Mean, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.TransformerInferenceDuration, Is.Null);
            Assert.That(metrics.VaeEncoderInferenceDuration, Is.Null);
            Assert.That(metrics.TextEncoderInferenceDurations.Keys, Is.EqualTo(["text_encoder"]));
        }
    }

    [Test]
    public void The_first_step_is_told_from_the_others()
    {
        var metrics = new ImageGenerationPerfMetrics { RawIterationDurations = [3000, 1000, 2000], RawUnetInferenceDurations = [500] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.FirstAndOtherIterationDuration, Is.EqualTo(new FirstAndOtherDuration(TimeSpan.FromMilliseconds(3), TimeSpan.FromMilliseconds(1.5))));
            Assert.That(metrics.FirstAndOtherIterationDuration.ToString(), Is.EqualTo("3 ms, then 1.5 ms"));
            Assert.That(metrics.FirstAndOtherUnetInferenceDuration, Is.EqualTo(new FirstAndOtherDuration(TimeSpan.FromMilliseconds(0.5), null)));
            Assert.That(metrics.FirstAndOtherTransformerInferenceDuration, Is.Null);
            Assert.That(Pipeline.Generate(TinySd.Prompt, TinySd.Config).PerfMetrics.FirstAndOtherUnetInferenceDuration?.Others, Is.GreaterThan(TimeSpan.Zero));
        }
    }

    [Test]
    public void Metrics_are_those_of_the_last_call()
    {
        Pipeline.Generate(TinySd.Prompt, TinySd.Config);
        Pipeline.Generate(TinySd.Prompt, TinySd.Quick);

        Assert.That(Pipeline.GetPerformanceMetrics().RawIterationDurations, Has.Count.EqualTo(2));
    }

    [Test]
    public void Before_the_first_call_nothing_is_measured()
    {
        using Text2ImagePipeline pipe = TinySd.Load();
        ImageGenerationPerfMetrics metrics = pipe.GetPerformanceMetrics();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.GenerateDuration, Is.Null);
            Assert.That(metrics.IterationDuration, Is.Null);
        }
    }
}
