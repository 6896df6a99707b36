namespace OpenVinoGenAI;

/// <summary>
/// Admits one caller at a time to a native pipeline, which is not re-entrant, in the order of arrival. Pipelines that share native models
/// share a gate.
/// </summary>
/// <remarks>
/// No waiting caller depends on the thread pool: a synchronous one blocks on an event of its own, and an asynchronous one is started on a
/// thread of its own by whoever leaves the gate, and completes there. So callers that occupy the whole pool cannot keep each other waiting.
/// </remarks>
internal sealed class PipelineGate
{
    private readonly object _lock = new();
    private readonly LinkedList<GateTurn> _waiting = [];
    private bool _isTaken;

    /// <summary>Waits for admission on the current thread.</summary>
    /// <exception cref="InvalidOperationException">A callback of the pipeline calls it.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal Pass Enter(CancellationToken cancellationToken)
    {
        if (CallbackScope.IsIn(this))
        {
            throw CalledBack();
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var turn = new BlockingTurn();
        Queue(turn);
        try
        {
            turn.Wait(cancellationToken);
        }
        catch
        {
            // The turn may have come at the moment of the cancellation.
            if (!Withdraw(turn))
            {
                Leave();
            }

            throw;
        }

        return new Pass(this);
    }

    /// <summary>Runs a body on a thread of its own once it is admitted: it takes long and blocks, and so must not occupy the pool.</summary>
    /// <returns>
    /// The outcome. It fails with an <see cref="InvalidOperationException"/> where a callback of the pipeline calls it, and is cancelled with
    /// <paramref name="cancellationToken"/>, while it waits and when the body throws because of it.
    /// </returns>
    internal Task<T> RunAsync<T>(Func<T> body, CancellationToken cancellationToken)
    {
        if (CallbackScope.IsIn(this))
        {
            return Task.FromException<T>(CalledBack());
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var turn = new ThreadTurn<T>(this, body, cancellationToken);
        Queue(turn);
        if (cancellationToken.CanBeCanceled)
        {
            CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
                static state =>
                {
                    var waiting = (ThreadTurn<T>)state!;
                    if (waiting.Gate.Withdraw(waiting))
                    {
                        waiting.Cancel();
                    }
                },
                turn);
            _ = turn.Result.ContinueWith(
                static (_, state) => ((CancellationTokenRegistration)state!).Dispose(),
                registration,
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }

        return turn.Result;
    }

    /// <summary>Admits the caller who has waited longest.</summary>
    internal void Leave()
    {
        GateTurn next;
        lock (_lock)
        {
            if (_waiting.First is null)
            {
                _isTaken = false;
                return;
            }

            next = _waiting.First.Value;
            _waiting.RemoveFirst();
        }

        next.Begin();
    }

    private void Queue(GateTurn turn)
    {
        lock (_lock)
        {
            if (_isTaken)
            {
                _waiting.AddLast(turn.Place);
                return;
            }

            _isTaken = true;
        }

        turn.Begin();
    }

    /// <summary>Takes a turn out of the queue; <see langword="false"/> if it has begun.</summary>
    private bool Withdraw(GateTurn turn)
    {
        lock (_lock)
        {
            if (turn.Place.List is null)
            {
                return false;
            }

            _waiting.Remove(turn.Place);
            return true;
        }
    }

    private static InvalidOperationException CalledBack() => new(
        "A callback called the pipeline that it is called by, which would wait for itself forever. " +
        "Collect what you need and call the pipeline after the generation, or use a second pipeline.");

    internal readonly struct Pass(PipelineGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
