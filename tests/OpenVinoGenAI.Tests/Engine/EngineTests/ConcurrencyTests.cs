namespace OpenVinoGenAI.Tests.Engine.EngineTests;

public class ConcurrencyTests
{
    [Test]
    public async Task ManyRequestsAtOnceEachEqualTheirOwnSequentialResult()
    {
        string[] expected;
        using (var pipe = new LLMPipeline(Models.TinyChat, "CPU", Models.F32))
        {
            expected = [.. EngineWork.Questions.Select(question => pipe.Generate(question, EngineWork.Short).Text)];
        }

        await using ContinuousBatchingEngine engine = EngineWork.Load();
        GenerationResult[] results = await Task.WhenAll(EngineWork.Questions.Select(question => engine.GenerateAsync(question, EngineWork.Short)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(results, Has.Length.EqualTo(64));
            Assert.That(results.Select(result => result.Text), Is.EqualTo(expected));
            Assert.That(expected.Distinct().Count(), Is.GreaterThan(32), "the questions must have different answers");
        }
    }

    [Test]
    public async Task CallersOnTheirOwnThreadsShareAnEngine()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        string[] alone = await Task.WhenAll(EngineWork.Questions.Take(8).Select(async question => (await engine.GenerateAsync(question, EngineWork.Short)).Text));
        var together = new string[8];
        Thread[] threads =
        [
            .. Enumerable.Range(0, 8).Select(i => new Thread(() =>
                together[i] = engine.GenerateAsync(EngineWork.Questions[i], EngineWork.Short).GetAwaiter().GetResult().Text)),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.That(together, Is.EqualTo(alone));
    }

    [Test]
    public async Task RequestsRunTogetherAndNotOneAfterTheOther()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        using var stop = new CancellationTokenSource();
        Task<GenerationResult> endless = engine.GenerateAsync(EngineWork.Poem, EngineWork.Long, stop.Token);
        GenerationResult later = await engine.GenerateAsync("What is the capital of France?", EngineWork.Short);
        bool wasRunning = !endless.IsCompleted;
        await stop.CancelAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(later.Text, Is.EqualTo("The capital of France is Paris."));
            Assert.That(wasRunning, Is.True, "the request before it must still have been running");
            Assert.That(async () => await endless, Throws.InstanceOf<OperationCanceledException>());
        }
    }

    [Test]
    public async Task AHistoryIsReadBeforeTheCallReturns()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        ChatHistory history = [ChatMessage.User("What is the capital of France?")];
        Task<GenerationResult> answer = engine.GenerateAsync(history, EngineWork.Short);
        history.Clear();
        Assert.That((await answer).Text, Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public async Task ResultsCarryTokenCountsTimesAndFinishReasons()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        GenerationResult result = await engine.GenerateAsync("What is the capital of France?", new() { MaxNewTokens = 3 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.FinishReasons, Is.EqualTo(new[] { FinishReason.Length }));
            Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(3));
            Assert.That(result.PerfMetrics.NumInputTokens, Is.EqualTo(15));
            Assert.That(result.PerfMetrics.Raw.Durations, Has.Count.EqualTo(2).And.All.Positive);
            Assert.That(result.PerfMetrics.TimeToFirstToken!.Value.Mean, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(result.PerfMetrics.GenerateDuration!.Value.Mean, Is.GreaterThanOrEqualTo(result.PerfMetrics.TimeToFirstToken!.Value.Mean));
            Assert.That(result.PerfMetrics.LoadTime, Is.GreaterThan(TimeSpan.Zero));
        }
    }

    [Test]
    public async Task MetricsSayHowBusyTheEngineIs()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        Assert.That(engine.Metrics, Is.EqualTo(new EngineMetrics()));
        await Task.WhenAll(EngineWork.Questions.Take(4).Select(question => engine.GenerateAsync(question, EngineWork.Short)));
        EngineMetrics metrics = engine.Metrics;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.CacheSize, Is.Positive);
            Assert.That(metrics.MaxCacheUsage, Is.InRange(0.01, 100));
            Assert.That(metrics.InferenceDuration, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.WaitingRequests, Is.Zero);
        }
    }
}
