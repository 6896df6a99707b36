namespace OpenVinoGenAI.Tests;

/// <summary>The gate of a pipeline: one caller at a time, in the order of arrival, whichever way they wait.</summary>
internal sealed class GateTests
{
    [Test]
    public async Task Blocking_and_asynchronous_callers_are_admitted_in_the_order_of_arrival()
    {
        const int Callers = 12;
        var gate = new PipelineGate();
        var order = new List<int>();
        var waiting = new List<Task>();
        using (gate.Enter(CancellationToken.None))
        {
            for (int i = 0; i < Callers; i++)
            {
                int caller = i;
                waiting.Add(caller % 2 == 0 ? gate.RunAsync(() => Note(caller), CancellationToken.None) : Block(() =>
                {
                    using (gate.Enter(CancellationToken.None))
                    {
                        Note(caller);
                    }
                }));
            }
        }

        await Task.WhenAll(waiting);

        Assert.That(order, Is.EqualTo(Enumerable.Range(0, Callers)));

        // Only the caller that is admitted writes.
        int Note(int caller)
        {
            order.Add(caller);
            return caller;
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_caller_who_gives_up_leaves_the_queue(bool isAsync)
    {
        var gate = new PipelineGate();
        using var source = new CancellationTokenSource();
        PipelineGate.Pass pass = gate.Enter(CancellationToken.None);
        Task leaver = isAsync
            ? gate.RunAsync(() => 0, source.Token)
            : Block(() => gate.Enter(source.Token).Dispose());
        Task<int> next = gate.RunAsync(() => 1, CancellationToken.None);
        await source.CancelAsync();

        OperationCanceledException? error = await Assert.CatchAsync<OperationCanceledException>(() => leaver);
        Assert.That(next.IsCompleted, Is.False, "the gate is still taken");
        pass.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error!.CancellationToken, Is.EqualTo(source.Token));
            Assert.That(await next, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_token_that_is_cancelled_already_does_not_take_the_gate()
    {
        var gate = new PipelineGate();
        var cancelled = new CancellationToken(canceled: true);

        Assert.That(() => gate.Enter(cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => gate.RunAsync(() => 0, cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => gate.Enter(CancellationToken.None).Dispose(), Throws.Nothing);
    }

    [Test]
    public async Task What_a_body_throws_opens_the_gate_and_reaches_the_caller()
    {
        var gate = new PipelineGate();
        var error = new InvalidDataException();

        Assert.That(await Assert.CatchAsync(() => gate.RunAsync<int>(() => throw error, CancellationToken.None)), Is.SameAs(error));
        Assert.That(await gate.RunAsync(() => 2, CancellationToken.None), Is.EqualTo(2));
    }

    /// <summary>Callers have all threads of the pool, and the pool grows no more: with a token, whoever waits must not need another thread.</summary>
    [TestCase("llm", "tiny-chat")]
    [TestCase("vlm", "tiny-vlm")]
    [TestCase("whisper", "tiny-whisper")]
    [TestCase("image", "tiny-sd")]
    public void Callers_who_occupy_the_whole_pool_are_served(string kind, string model)
    {
        ChildResult result = ChildProcess.Run("gate-full-pool", kind, TestData.Model(model));

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output.TrimEnd(), Is.EqualTo("served 4"));
    }

    /// <summary>Each blocks the thread on which it had begun a call that it does not await.</summary>
    [Test]
    public void Asynchronous_calls_ahead_of_blocked_threads_are_served()
    {
        ChildResult result = ChildProcess.Run("gate-full-pool-async", TestData.Model("tiny-chat"));

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output.TrimEnd(), Is.EqualTo("served 8"));
    }

    // Returns when the thread waits, so that the next caller comes after it.
    private static Task Block(Action body)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                body();
                done.SetResult();
            }
            catch (OperationCanceledException error)
            {
                done.SetException(error);
            }
        });
        thread.Start();
        Assert.That(SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin), Hang.Limit), Is.True);
        return done.Task;
    }
}
