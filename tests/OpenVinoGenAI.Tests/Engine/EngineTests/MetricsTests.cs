namespace OpenVinoGenAI.Tests.Engine.EngineTests;

public class MetricsTests
{
    [Test]
    public async Task AnEngineHasNothingRunningOnceTheLastAnswerIsThere([Values(1, 8)] int requests)
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { SchedulerConfig = new() { NumKvBlocks = 64 } });
        for (int i = 0; i < 3; i++)
        {
            await Task.WhenAll(EngineWork.Questions.Take(requests).Select(question => engine.GenerateAsync(question, EngineWork.Short)));
            EngineMetrics idle = engine.Metrics;
            using (Assert.EnterMultipleScope())
            {
                Assert.That(idle.RunningRequests, Is.Zero);
                Assert.That(idle.ScheduledRequests, Is.Zero);
                Assert.That(idle.WaitingRequests, Is.Zero);
                Assert.That(idle.CacheUsage, Is.Zero);
                Assert.That(idle.MaxCacheUsage, Is.Positive);
                Assert.That(idle.CacheSize, Is.Positive);
            }
        }
    }

    [Test]
    public async Task AnEngineHasNothingRunningAfterARequestWithoutRoomInTheCache()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { SchedulerConfig = new() { NumKvBlocks = 2 } });
        await Assert.ThrowsAsync<CacheExhaustedException>(
            () => engine.GenerateAsync(EngineWork.Poem, new() { MaxNewTokens = 200, IgnoreEos = true }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Metrics.RunningRequests, Is.Zero);
            Assert.That(engine.Metrics.CacheUsage, Is.Zero);
        }
    }

    [Test]
    public async Task ADroppedRequestIsGoneFromTheMetrics()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        await foreach (string piece in engine.StreamAsync(EngineWork.Poem, EngineWork.Long))
        {
            Assert.That(piece, Is.Not.Empty);
            Assert.That(engine.Metrics.RunningRequests, Is.EqualTo(1));
            break;
        }

        Assert.That(() => engine.Metrics.RunningRequests, Is.Zero.After(5000, 10));
        Assert.That(engine.Metrics.CacheUsage, Is.Zero);
    }
}
