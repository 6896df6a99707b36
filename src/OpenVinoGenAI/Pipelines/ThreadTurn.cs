namespace OpenVinoGenAI;

/// <summary>A caller who awaits the outcome of a body that gets a thread of its own, with the caller's execution context.</summary>
internal sealed class ThreadTurn<T>(PipelineGate gate, Func<T> body, CancellationToken cancellationToken) : GateTurn
{
    // Completed on the thread of the body, so that a caller who blocks on it needs no other; what awaits it goes on elsewhere.
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? _caller = ExecutionContext.Capture();

    internal PipelineGate Gate => gate;

    internal Task<T> Result => _result.Task;

    internal void Cancel() => _result.SetCanceled(cancellationToken);

    internal override void Begin()
    {
        try
        {
            // The thread would get the context of whoever leaves the gate.
            new Thread(Run) { IsBackground = true, Name = "OpenVinoGenAI generation" }.UnsafeStart();
        }
        catch (Exception error) when (error is OutOfMemoryException or ThreadStartException)
        {
            gate.Leave();
            _result.SetException(error);
        }
    }

    private void Run()
    {
        if (_caller is null)
        {
            Complete();
        }
        else
        {
            ExecutionContext.Run(_caller, static turn => ((ThreadTurn<T>)turn!).Complete(), this);
        }
    }

    // The gate is free for the next caller before this one goes on.
    private void Complete()
    {
        T result;
        try
        {
            result = body();
        }
        catch (Exception error)
        {
            gate.Leave();
            Fail(error);
            return;
        }

        gate.Leave();
        _result.SetResult(result);
    }

    private void Fail(Exception error)
    {
        if (error is OperationCanceledException cancellation
            && cancellationToken.IsCancellationRequested
            && cancellation.CancellationToken == cancellationToken)
        {
            _result.SetCanceled(cancellationToken);
        }
        else
        {
            _result.SetException(error);
        }
    }
}
