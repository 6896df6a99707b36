namespace OpenVinoGenAI;

/// <summary>
/// The one thread that drives the pipeline: it takes requests from the queue, steps, and hands out what each step brings.
/// </summary>
/// <remarks>
/// The thread keeps this object, the queue and the pipeline alive, but not the <see cref="ContinuousBatchingEngine"/>: an engine that
/// is forgotten is collected, and its <see cref="EngineLifetime"/> closes the queue, which ends the thread.
/// </remarks>
internal sealed class EngineLoop
{
    private readonly ContinuousBatchingPipeline _pipeline;
    private readonly RequestQueue _queue;
    private readonly int _mostRunning;
    private readonly VisionAdmission _vision;
    private readonly List<EngineRequest> _running = [];
    private readonly List<EngineRequest> _complete = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ulong _lastId;
    private EngineMetrics _metrics = new();
    private Exception? _fault;

    internal EngineLoop(ContinuousBatchingPipeline pipeline, RequestQueue queue, int mostRunning)
    {
        _pipeline = pipeline;
        _queue = queue;
        _mostRunning = mostRunning;
        _vision = new VisionAdmission(pipeline, queue.Wake);
        new Thread(Run) { IsBackground = true, Name = nameof(ContinuousBatchingEngine) }.Start();
    }

    /// <summary>Completes when the thread has ended, after the queue was closed, and everything native is freed.</summary>
    internal Task Ended => _ended.Task;

    /// <summary>The error that ended the thread.</summary>
    internal Exception? Fault => Volatile.Read(ref _fault);

    internal EngineMetrics Metrics => Volatile.Read(ref _metrics) with { WaitingRequests = _queue.Count };

    // An exception that leaves a thread ends the process.
    private void Run()
    {
        try
        {
            Serve();
        }
        catch (Exception error)
        {
            MeasureIdle(_metrics);
            Volatile.Write(ref _fault, error);
            _queue.Fail(error);
        }

        try
        {
            End();
        }
        catch (Exception error)
        {
            Volatile.Write(ref _fault, error);
        }

        _ended.SetResult();
    }

    private void Serve()
    {
        while (_queue.WaitForRequest() && !NativeWorkTracker.MustEnd)
        {
            Work();
        }

        // Only a process that ends comes here with an open queue: its requests end with it, unless somebody disposes the engine.
        _queue.WaitUntilClosed();
    }

    private void Work()
    {
        do
        {
            Admit();
            Adopt();
            if (_running.Count > 0)
            {
                StepAll();
            }
            else if (_vision.Count > 0)
            {
                _queue.WaitUntil(waiting => _vision.HasReady || (waiting > 0 && HasPlace));
            }

            Settle();
        }
        while ((_running.Count > 0 || _vision.Count > 0) && !_queue.IsClosed && !NativeWorkTracker.MustEnd);
    }

    private bool HasPlace => _running.Count + _vision.Count < _mostRunning;

    private void Admit()
    {
        while (HasPlace && _queue.TryDequeue() is { } request)
        {
            if (request.Prompt.Vision is not null)
            {
                _vision.Add(request, ++_lastId);
            }
            else if (request.TryStart(_pipeline, ++_lastId))
            {
                _running.Add(request);
            }
            else
            {
                request.Release();
            }
        }
    }

    // Takes over the requests whose images have been encoded.
    private void Adopt()
    {
        while (_vision.TryTake(out EngineRequest? request))
        {
            if (request.IsOver)
            {
                request.Release();
            }
            else
            {
                _running.Add(request);
            }
        }
    }

    private void StepAll()
    {
        try
        {
            _pipeline.Step();
            foreach (EngineRequest request in _running)
            {
                if (!request.IsOver)
                {
                    request.Collect();
                }
            }
        }
        catch (Exception error)
        {
            // The library does not say which request it was, and it may have left others half done.
            _running.ForEach(request => request.Fail(EngineFault.OfStep(error)));
        }
    }

    // The metrics are up to date before a caller learns that its request is complete.
    private void Settle()
    {
        _running.RemoveAll(request =>
        {
            if (request.IsOver)
            {
                request.Release();
                _complete.Add(request);
            }

            return request.IsOver;
        });
        try
        {
            Clear();
            Measure();
        }
        finally
        {
            _complete.ForEach(request => request.Complete());
            _complete.Clear();
        }
    }

    // Requests that were dropped leave the native pipeline, and give their cache back, only in a step.
    private void Clear()
    {
        while (_running.Count == 0 && _vision.Count == 0 && _pipeline.HasNonFinishedRequests)
        {
            _pipeline.Step();
        }
    }

    // The library measures while it steps, before the requests that the step completes are gone.
    private void Measure()
    {
        EngineMetrics measured = new(_pipeline.Metrics);
        if (_running.Count == 0)
        {
            MeasureIdle(measured);
        }
        else
        {
            Volatile.Write(ref _metrics, measured with { Requests = _running.Count });
        }
    }

    private void MeasureIdle(EngineMetrics last) =>
        Volatile.Write(ref _metrics, last with { Requests = 0, ScheduledRequests = 0, CacheUsage = 0 });

    private void End()
    {
        _vision.Stop();
        while (_vision.TryTake(out EngineRequest? encoded))
        {
            Abandon(encoded);
        }

        _running.ForEach(Abandon);
        while (_queue.TryDequeue() is { } request)
        {
            Abandon(request);
        }

        _running.Clear();
        MeasureIdle(_metrics);
        try
        {
            // The library complains on stderr about requests that are still in a pipeline that it frees. One that has failed may not step.
            if (_fault is null)
            {
                Clear();
            }
        }
        finally
        {
            _pipeline.FreeModel();
        }
    }

    private void Abandon(EngineRequest request)
    {
        request.Fail(_fault is null ? new ObjectDisposedException(nameof(ContinuousBatchingEngine)) : EngineFault.OfEngine(_fault));
        request.Release();
    }
}
