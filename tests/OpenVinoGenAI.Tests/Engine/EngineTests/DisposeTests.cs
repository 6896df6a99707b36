namespace OpenVinoGenAI.Tests.Engine.EngineTests;

[NonParallelizable]
public class DisposeTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task DisposingDuringWorkEndsEveryRequestAndFreesEverything(bool blocking)
    {
        nuint before = LiveHandles.Count();
        ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { SchedulerConfig = new() { MaxNumSeqs = 4 } }, maxQueuedRequests: 4);
        Task[] calls = [.. EngineWork.Questions.Take(16).Select(question => (Task)engine.GenerateAsync(question, EngineWork.Long))];
        Task stream = Task.Run(async () =>
        {
            await foreach (string piece in engine.StreamAsync(EngineWork.Poem, EngineWork.Long))
            {
                Assert.That(piece, Is.Not.Empty);
            }
        });
        if (blocking)
        {
            await Task.Run(engine.Dispose).WaitAsync(Hang.Limit);
        }
        else
        {
            await engine.DisposeAsync().AsTask().WaitAsync(Hang.Limit);
        }

        foreach (Task call in calls.Append(stream))
        {
            Assert.That(async () => await call.WaitAsync(Hang.Limit), Throws.InstanceOf<ObjectDisposedException>());
        }

        Assert.That(LiveHandles.Count(), Is.EqualTo(before));
    }

    [Test]
    public void TheLibraryHasNothingToComplainAboutWhenRequestsAreDropped()
    {
        ChildResult result = ChildProcess.Run("engine-disposed-at-work", Models.TinyChat);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.Contain("done"));
            Assert.That(result.Error, Is.Empty);
        }
    }

    [Test]
    public void ADisposedEngineRefusesCallsAndCanBeDisposedAgain()
    {
        ContinuousBatchingEngine engine = EngineWork.Load();
        engine.Dispose();
        engine.Dispose();
        Assert.That(async () => await engine.GenerateAsync("Hello"), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task CancelledRequestsLeaveNoHandle()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        nuint before = LiveHandles.Count();
        using var stop = new CancellationTokenSource();
        Task<GenerationResult>[] calls = [.. EngineWork.Questions.Take(8).Select(question => engine.GenerateAsync(question, EngineWork.Long, stop.Token))];
        await Task.Delay(20);
        await stop.CancelAsync();
        foreach (Task<GenerationResult> call in calls)
        {
            Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        }

        // The engine drops them before it takes the next request on.
        await engine.GenerateAsync("Hello", EngineWork.Short);
        Assert.That(LiveHandles.Count, Is.EqualTo(before).After((int)Hang.Limit.TotalMilliseconds, 20));
    }
}
