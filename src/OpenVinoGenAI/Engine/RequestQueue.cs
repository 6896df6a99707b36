using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// The requests that wait for an engine, first come, first served. It has a bound: a caller that finds it full waits for a place.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A caller may be about to wait when the queue is closed; neither the semaphore nor the token source holds a wait handle.")]
internal sealed class RequestQueue(int capacity)
{
    private readonly object _gate = new();
    private readonly LinkedList<EngineRequest> _waiting = new();
    private readonly SemaphoreSlim _places = new(capacity, capacity);
    private readonly CancellationTokenSource _closing = new();
    private bool _isClosed;
    private Exception? _fault;

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
    /// <exception cref="OpenVinoGenAIException">The engine has failed.</exception>
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

    /// <summary>Waits until a condition on the number of requests holds, or the queue is closed.</summary>
    internal void WaitUntil(Func<int, bool> condition)
    {
        lock (_gate)
        {
            while (!_isClosed && !condition(_waiting.Count))
            {
                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>Makes the thread that waits look again.</summary>
    internal void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until the queue is closed.</summary>
    internal void WaitUntilClosed()
    {
        lock (_gate)
        {
            while (!_isClosed)
            {
                Monitor.Wait(_gate);
            }
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

    /// <summary>
    /// Lets no request in any more: callers that come later or wait for a place get an <see cref="ObjectDisposedException"/>.
    /// </summary>
    internal void Close() => Close(null);

    /// <summary>Lets no request in any more, as <see cref="Close()"/>, but says that the engine has failed until it is closed in order.</summary>
    internal void Fail(Exception error) => Close(error);

    /// <summary>Throws if the queue is closed, and says why.</summary>
    internal void ThrowIfClosed()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                throw _fault is null ? new ObjectDisposedException(nameof(ContinuousBatchingEngine)) : EngineFault.OfEngine(_fault);
            }
        }
    }

    private void Close(Exception? fault)
    {
        lock (_gate)
        {
            _fault = fault;
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }

        _closing.Cancel();
    }

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
            ThrowIfClosed();
            throw;
        }
    }
}
