using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// The one thread that works the native pipeline: it takes requests from the queue, steps, and hands out what each step brings.
/// </summary>
internal sealed class EngineLoop
{
    private readonly NativeBatch _batch;
    private readonly RequestQueue _queue;
    private readonly int _mostRunning;
    private readonly List<EngineRequest> _running = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EngineMetrics _metrics = new();
    private OpenVinoGenAIException? _fault;

    internal EngineLoop(NativeBatch batch, RequestQueue queue, int mostRunning)
    {
        _batch = batch;
        _queue = queue;
        _mostRunning = mostRunning;
        new Thread(Run) { IsBackground = true, Name = nameof(ContinuousBatchingEngine) }.Start();
    }

    /// <summary>Completes when the thread has ended, after the queue was closed, and everything native is freed.</summary>
    internal Task Ended => _ended.Task;

    internal EngineMetrics Metrics => Volatile.Read(ref _metrics) with { WaitingRequests = _queue.Count };

    private void Run()
    {
        try
        {
            while (_queue.WaitForRequest())
            {
                Work();
            }
        }
        finally
        {
            End();
        }
    }

    private void Work()
    {
        do
        {
            Admit();
            if (_running.Count > 0)
            {
                StepAll();
            }

            ReleaseFinished();
        }
        while (_running.Count > 0 && !_queue.IsClosed);
        Clear();
    }

    private void Admit()
    {
        while (_running.Count < _mostRunning && _queue.TryDequeue() is { } request)
        {
            try
            {
                if (_fault is not null)
                {
                    throw Copy(_fault);
                }

                request.Start(_batch);
                _running.Add(request);
            }
            catch (OpenVinoGenAIException error)
            {
                request.Fail(error);
                request.Release();
            }
        }
    }

    private void StepAll()
    {
        try
        {
            _batch.Step();
            foreach (EngineRequest request in _running)
            {
                if (!request.IsOver)
                {
                    request.Collect();
                }
            }

            Volatile.Write(ref _metrics, EngineMetrics.From(_batch.GetMetrics()));
        }
        catch (OpenVinoGenAIException error)
        {
            // The library does not say which request it was, and it may have left others half done.
            _running.ForEach(request => request.Fail(Copy(error)));
        }
    }

    private void ReleaseFinished() => _running.RemoveAll(request =>
    {
        if (request.IsOver)
        {
            request.Release();
        }

        return request.IsOver;
    });

    // Requests that were dropped leave the native pipeline, and give their cache back, only in a step.
    private void Clear()
    {
        try
        {
            while (_running.Count == 0 && _fault is null && _batch.HasUnfinished())
            {
                _batch.Step();
            }
        }
        catch (OpenVinoGenAIException error)
        {
            _fault = error;
        }
    }

    private void End()
    {
        _running.ForEach(Abandon);
        while (_queue.TryDequeue() is { } request)
        {
            Abandon(request);
        }

        // The library complains on stderr about requests that are still in a pipeline that it frees.
        _running.Clear();
        Clear();
        _batch.Dispose();
        _ended.SetResult();
    }

    private static void Abandon(EngineRequest request)
    {
        request.Fail(new ObjectDisposedException(nameof(ContinuousBatchingEngine)));
        request.Release();
    }

    // Each caller throws an exception of its own, so that their stack traces do not mix.
    private static OpenVinoGenAIException Copy(OpenVinoGenAIException error) => new(error.Message, error)
    {
        Status = error.Status,
        NativeMessage = error.NativeMessage,
        NativeType = error.NativeType,
    };
}
