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
