using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests.Engine.EngineTests;

/// <summary>Whatever goes wrong on the engine's thread reaches the callers, and never ends the process.</summary>
public class FaultTests
{
    private static IEnumerable<Exception> Errors()
    {
        yield return new OpenVinoGenAIException("native failure");
        yield return new InvalidOperationException("managed failure");
        yield return new ObjectDisposedException("a handle");
        yield return new NotSupportedException("managed failure");
        yield return new InvalidCastException("a bug");
    }

    [Test]
    public async Task AStepThatFailsEndsWhatRunsAndTheEngineGoesOn([ValueSource(nameof(Errors))] Exception error)
    {
        (ContinuousBatchingEngine engine, FailingPipeline pipeline) = FailingPipeline.Load();
        await using (engine)
        {
            bool hasFailed = false;
            pipeline.Failure = member => member == nameof(INativeContinuousBatchingPipeline.Step) && !hasFailed && (hasFailed = true) ? error : null;
            Task<GenerationResult> call = engine.GenerateAsync("Hello", EngineWork.Long);
            OpenVinoGenAIException? caught = await Assert.ThrowsAsync<OpenVinoGenAIException>(() => call.WaitAsync(Hang.Limit));
            GenerationResult next = await engine.GenerateAsync("What is the capital of France?", EngineWork.Short);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(caught!.InnerException, Is.SameAs(error));
                Assert.That(next.Text, Is.EqualTo("The capital of France is Paris."));
                Assert.That(engine.IsFaulted, Is.False);
                Assert.That(engine.Fault, Is.Null);
            }
        }
    }

    [Test]
    public async Task ARequestThatCannotBeAddedFailsAlone([ValueSource(nameof(Errors))] Exception error)
    {
        (ContinuousBatchingEngine engine, FailingPipeline pipeline) = FailingPipeline.Load();
        await using (engine)
        {
            pipeline.Failure = member => member == nameof(INativeContinuousBatchingPipeline.AddRequest) ? error : null;
            Task<GenerationResult> call = engine.GenerateAsync("Hello", EngineWork.Short);
            OpenVinoGenAIException? caught = await Assert.ThrowsAsync<OpenVinoGenAIException>(() => call.WaitAsync(Hang.Limit));
            pipeline.Failure = _ => null;
            using (Assert.EnterMultipleScope())
            {
                Assert.That(ReferenceEquals(caught, error) || ReferenceEquals(caught!.InnerException, error), Is.True);
                Assert.That((await engine.GenerateAsync("What is the capital of France?", EngineWork.Short)).Text, Does.Contain("Paris"));
            }
        }
    }

    [Test]
    public async Task AnEngineThatCannotGoOnIsFaulted(
        [Values(nameof(INativeContinuousBatchingPipeline.HasNonFinishedRequests), nameof(INativeContinuousBatchingPipeline.GetMetrics))] string failing,
        [ValueSource(nameof(Errors))] Exception error)
    {
        (ContinuousBatchingEngine engine, FailingPipeline pipeline) = FailingPipeline.Load();
        await using (engine)
        {
            pipeline.Failure = member => member == failing ? error : null;
            Task[] calls = [.. EngineWork.Questions.Take(4).Select(question => Settle(engine.GenerateAsync(question, EngineWork.Short)))];
            await Task.WhenAll(calls).WaitAsync(Hang.Limit);
            Assert.That(() => engine.IsFaulted, Is.True.After(5000, 10));
            OpenVinoGenAIException? later = await Assert.ThrowsAsync<OpenVinoGenAIException>(() => engine.GenerateAsync("Hello"));
            OpenVinoGenAIException? stream = await Assert.ThrowsAsync<OpenVinoGenAIException>(() => ReadAsync(engine.StreamAsync("Hello")));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(engine.Fault, Is.SameAs(error));
                Assert.That(later!.InnerException, Is.SameAs(error));
                Assert.That(later.Message, Does.Contain(error.Message).And.Contain("create a new one"));
                Assert.That(stream!.InnerException, Is.SameAs(error));
                Assert.That(engine.Metrics.RunningRequests, Is.Zero);
            }
        }

        Assert.That(async () => await engine.GenerateAsync("Hello"), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void DisposingNeverThrows([ValueSource(nameof(Errors))] Exception error)
    {
        (ContinuousBatchingEngine engine, FailingPipeline pipeline) = FailingPipeline.Load();
        pipeline.Failure = _ => error;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.Dispose, Throws.Nothing);
            Assert.That(engine.Fault, Is.SameAs(error));
        }
    }

    private static async Task Settle(Task call) => await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static async Task ReadAsync(IAsyncEnumerable<string> stream)
    {
        await foreach (string piece in stream)
        {
            Assert.That(piece, Is.Not.Empty);
        }
    }
}
