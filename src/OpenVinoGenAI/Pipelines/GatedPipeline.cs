namespace OpenVinoGenAI;

/// <summary>
/// What pipelines without generation configs have in common: one call at a time runs on the native pipeline, in the order of arrival.
/// </summary>
/// <param name="owner">The public pipeline, which exceptions name.</param>
/// <param name="native">The native pipeline; owned from here on.</param>
internal sealed class GatedPipeline<TNative>(object owner, TNative native) : IDisposable
    where TNative : class, INativePipeline
{
    /// <summary>The gate at which calls wait, which tells a callback that it would wait for itself.</summary>
    internal PipelineGate Gate { get; } = new();

    /// <summary>Runs a call on the current thread.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the call's turn had come.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    internal T Run<T>(Func<TNative, T> call, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        using PipelineGate.Pass pass = Gate.Enter(cancellationToken);
        return Execute(call, cancellationToken);
    }

    /// <summary>Runs a call on a thread of its own.</summary>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    internal Task<T> RunAsync<T>(Func<TNative, T> call, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        return Gate.RunAsync(() => Execute(call, cancellationToken), cancellationToken);
    }

    /// <summary>Frees the native pipeline, at once or, where a call runs, after it.</summary>
    public void Dispose() => native.Dispose();

    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(native.IsClosed, owner);

    private T Execute<T>(Func<TNative, T> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfDisposed();
        return call(native);
    }
}
