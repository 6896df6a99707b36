namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A model that is loaded when it is first needed, once for all callers. A load that failed is tried again by the next caller.</summary>
/// <typeparam name="T">The engine or the pipeline.</typeparam>
internal sealed class LazyModel<T> : IDisposable
    where T : class, IDisposable
{
    private readonly Func<T> _load;
    private readonly bool _owns;
    private readonly object _gate = new();
    private Task<T>? _loading;
    private bool _isDisposed;

    internal LazyModel(Func<T> load)
    {
        _load = load;
        _owns = true;
    }

    internal LazyModel(T model, bool owns)
    {
        _load = () => model;
        _owns = owns;
        _loading = Task.FromResult(model);
    }

    /// <summary>The model, if it is loaded.</summary>
    internal T? Loaded => Volatile.Read(ref _loading) is { IsCompletedSuccessfully: true } loaded ? loaded.Result : null;

    /// <summary>Gives the model, and loads it first if need be.</summary>
    /// <exception cref="ObjectDisposedException">The model is disposed.</exception>
    internal Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(T));
            if (_loading is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _loading = Task.Run(_load, CancellationToken.None);
            }

            return _loading.IsCompleted ? _loading : _loading.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Gives the model, and blocks while it is loaded if need be.</summary>
    internal T Get() => GetAsync(CancellationToken.None).GetAwaiter().GetResult();

    public void Dispose()
    {
        Task<T>? loading;
        lock (_gate)
        {
            loading = _isDisposed ? null : _loading;
            _isDisposed = true;
        }

        if (!_owns || loading is null)
        {
            return;
        }

        if (loading.IsCompletedSuccessfully)
        {
            loading.Result.Dispose();
        }
        else
        {
            // A load cannot be interrupted: what it brings is freed when it ends.
            _ = loading.ContinueWith(
                static done => done.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }
}
