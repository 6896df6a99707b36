namespace OpenVinoGenAI.Tests.Engine.EngineTests;

public class CancellationTests
{
    [Test]
    public async Task OneOfManyIsCancelledAlone()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        using var stop = new CancellationTokenSource();
        Task<GenerationResult> cancelled = engine.GenerateAsync(EngineWork.Poem, EngineWork.Long, stop.Token);
        Task<GenerationResult>[] others = [.. EngineWork.Questions.Take(16).Select(question => engine.GenerateAsync(question, EngineWork.Short, CancellationToken.None))];
        await others[0];
        await stop.CancelAsync();
        GenerationResult[] results = await Task.WhenAll(others);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(stop.Token));
            Assert.That(results[0].Text, Is.EqualTo("The capital of France is Paris."));
            Assert.That(results, Has.None.Property("Text").Empty);
        }
    }

    [Test]
    public async Task ACancelledTokenStartsNothing()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        Assert.That(
            async () => await engine.GenerateAsync("Hello", EngineWork.Short, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task AWaitingRequestIsCancelledAtOnce()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { SchedulerConfig = new() { MaxNumSeqs = 1 } });
        using var stopRunning = new CancellationTokenSource();
        using var stopWaiting = new CancellationTokenSource();
        Task<GenerationResult> running = engine.GenerateAsync(EngineWork.Poem, EngineWork.Long, stopRunning.Token);
        Task<GenerationResult> waiting = engine.GenerateAsync("Hello", EngineWork.Short, stopWaiting.Token);
        await stopWaiting.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(running.IsCompleted, Is.False);
        await stopRunning.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }
}
