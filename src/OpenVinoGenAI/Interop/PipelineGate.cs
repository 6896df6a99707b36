using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// Lets one caller at a time into a pipeline, in the order of arrival: the native pipelines are not re-entrant.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Callers that wait while the pipeline is disposed must come through and find it closed; the semaphore holds no wait handle.")]
internal sealed class PipelineGate(object pipeline)
{
    // Waiters of WaitAsync are served in order; those of Wait are not. So both kinds of caller use WaitAsync.
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    internal Pass Enter(CancellationToken cancellationToken)
    {
        ThrowIfInCallback();
        _semaphore.WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return new Pass(_semaphore);
    }

    internal async Task<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        ThrowIfInCallback();
        await _semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Pass(_semaphore);
    }

    private void ThrowIfInCallback()
    {
        if (CallbackScope.IsIn(pipeline))
        {
            throw new InvalidOperationException(
                "A callback called the pipeline that it is called by, which would wait for itself forever. " +
                "Collect what you need and call the pipeline after the generation, or use a second pipeline.");
        }
    }

    internal readonly struct Pass(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
