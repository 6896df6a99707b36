namespace OpenVinoGenAI.Tests;

[NonParallelizable]
internal sealed class ImageCancellationTests : TinySdTests
{
    private static readonly ImageGenerationConfig Long = TinySd.Config with { NumInferenceSteps = 900 };

    [Test]
    public void A_cancelled_token_stops_before_the_start()
    {
        var steps = new Steps();

        Assert.Catch<OperationCanceledException>(() => Pipeline.Generate(TinySd.Prompt, Long, steps, new CancellationToken(canceled: true)));

        Assert.That(steps.Seen, Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_cancellation_ends_the_generation_within_a_few_steps(bool follow)
    {
        using var source = new CancellationTokenSource();
        var steps = new Steps();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        source.CancelAfter(150);

        var error = Assert.Catch<OperationCanceledException>(
            () => Pipeline.Generate(TinySd.Prompt, Long, follow ? steps : null, source.Token));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error?.CancellationToken, Is.EqualTo(source.Token));
            Assert.That(steps.Seen, Has.Count.LessThan(Long.NumInferenceSteps!.Value / 2));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
            Assert.That(Draw().Width, Is.EqualTo(64), "the pipeline is still usable");
        }
    }

    [Test]
    public async Task A_cancellation_in_a_step_counts_even_if_it_was_the_last()
    {
        using var source = new CancellationTokenSource();
        var steps = new Steps(step => { if (step.Completed == step.NumSteps) { source.Cancel(); } });

        await Assert.ThatAsync(
            () => Pipeline.GenerateAsync(TinySd.Prompt, TinySd.Config, steps, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_call_that_waits_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        using var started = new SemaphoreSlim(0);
        Task<ImageGenerationResult> first = Pipeline.GenerateAsync(TinySd.Prompt, TinySd.Config, new Steps(_ =>
        {
            started.Release();
            release.Wait();
        }));
        await started.WaitAsync();
        Task<ImageGenerationResult> second = Pipeline.GenerateAsync(TinySd.Prompt, TinySd.Config, cancellationToken: source.Token);

        await source.CancelAsync();

        await Assert.ThatAsync(() => second, Throws.InstanceOf<OperationCanceledException>());
        release.Set();
        Assert.That(await first, Has.Count.EqualTo(1));
    }
}
