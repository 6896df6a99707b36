namespace OpenVinoGenAI;

/// <summary>Loads pipelines without blocking the caller.</summary>
internal static class PipelineLoader
{
    /// <summary>Runs a constructor on a thread of its own, because it takes long and blocks.</summary>
    /// <param name="load">Makes the pipeline.</param>
    /// <param name="cancellationToken">
    /// Ends the wait. Loading itself cannot be interrupted: it goes on in the background, and what it makes is disposed at once.
    /// </param>
    /// <returns>The pipeline.</returns>
    internal static async Task<T> LoadAsync<T>(Func<T> load, CancellationToken cancellationToken)
        where T : IDisposable
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<T> loading = Task.Factory.StartNew(
            load, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        try
        {
            return await loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ = DisposeWhenLoaded(loading);
            throw;
        }
    }

    private static async Task DisposeWhenLoaded<T>(Task<T> loading)
        where T : IDisposable
    {
        await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loading.IsCompletedSuccessfully)
        {
            (await loading.ConfigureAwait(false)).Dispose();
        }
    }
}
