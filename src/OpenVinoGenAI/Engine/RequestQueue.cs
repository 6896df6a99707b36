namespace OpenVinoGenAI;

/// <summary>The requests that wait for an engine, first come first served. It has a bound: who finds it full waits for a place.</summary>
internal sealed class RequestQueue(int capacity) : IDisposable
{
    private readonly object _gate = new();
    private readonly LinkedList<EngineRequest> _waiting = new();
    private readonly SemaphoreSlim _places = new(capacity, capacity);
    private readonly CancellationTokenSource _closing = new();
    private bool _isClosed;

    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Adds a request once there is a place.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled while the queue was full.</exception>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    internal async Task EnqueueAsync(EngineRequest request, CancellationToken cancellationToken)
    {
        await WaitForPlaceAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            ThrowIfClosed();
            _waiting.AddLast(request);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes a request out again, if it still waits.</summary>
    internal bool Remove(EngineRequest request)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(request))
            {
                return false;
            }
        }

        _places.Release();
        return true;
    }

    internal EngineRequest? TryDequeue()
    {
        EngineRequest? request;
        lock (_gate)
        {
            request = _waiting.First?.Value;
            if (request is null)
            {
                return null;
            }

            _waiting.RemoveFirst();
        }

        _places.Release();
        return request;
    }

    /// <summary>Waits until there is a request.</summary>
    /// <returns><see langword="false"/> when the queue is closed.</returns>
    internal bool WaitForRequest()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_gate);
            }

            return !_isClosed;
        }
    }

    internal bool IsClosed
    {
        get
        {
            lock (_gate)
            {
                return _isClosed;
            }
        }
    }

    /// <summary>Lets nobody in any more; those that wait for a place get an <see cref="ObjectDisposedException"/>.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            Monitor.PulseAll(_gate);
        }

        _closing.Cancel();
    }

    // The semaphore stays: somebody may be about to wait on it, and it holds no wait handle.
    public void Dispose() => Close();

    private async Task WaitForPlaceAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            await _places.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ObjectDisposedException(nameof(ContinuousBatchingEngine));
        }
    }

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_isClosed, typeof(ContinuousBatchingEngine));
}
