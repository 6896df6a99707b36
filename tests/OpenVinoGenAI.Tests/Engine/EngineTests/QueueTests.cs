namespace OpenVinoGenAI.Tests.Engine.EngineTests;

public class QueueTests
{
    private static readonly PipelineOptions OneAtATime = Models.F32 with { SchedulerConfig = new() { MaxNumSeqs = 1 } };

    [Test]
    public async Task AFullQueueMakesFurtherCallersWait()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(OneAtATime, maxQueuedRequests: 2);
        using var stop = new CancellationTokenSource();
        Task<GenerationResult> running = engine.GenerateAsync(EngineWork.Poem, EngineWork.Long, stop.Token);
        await Until(() => engine.Metrics.RunningRequests == 1);
        Task<GenerationResult>[] calls = [.. EngineWork.Questions.Take(5).Select(question => engine.GenerateAsync(question, EngineWork.Short, CancellationToken.None))];
        int waiting = engine.Metrics.WaitingRequests;
        await stop.CancelAsync();
        GenerationResult[] results = await Task.WhenAll(calls);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(waiting, Is.EqualTo(2), "the other three wait outside of the queue");
            Assert.That(results.Select(result => result.Text), Has.All.StartsWith("The capital of"));
            Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        }
    }

    [Test]
    public async Task WaitingForAPlaceHonoursTheToken()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(OneAtATime, maxQueuedRequests: 1);
        using var stop = new CancellationTokenSource();
        Task<GenerationResult> running = engine.GenerateAsync(EngineWork.Poem, EngineWork.Long, stop.Token);
        await Until(() => engine.Metrics.RunningRequests == 1);
        Task<GenerationResult> queued = engine.GenerateAsync("What is the capital of France?", EngineWork.Short, CancellationToken.None);
        using var impatient = new CancellationTokenSource();
        Task<GenerationResult> outside = engine.GenerateAsync("Hello", EngineWork.Short, impatient.Token);
        await impatient.CancelAsync();
        Assert.That(async () => await outside, Throws.InstanceOf<OperationCanceledException>());
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await queued).Text, Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public void TheBoundMustBePositive() => Assert.That(
        () => EngineWork.Load(maxQueuedRequests: 0).Dispose(),
        Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Hang.Limit);
        while (!condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
