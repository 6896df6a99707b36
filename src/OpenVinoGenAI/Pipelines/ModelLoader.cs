namespace OpenVinoGenAI;

/// <summary>Loads models without blocking the caller.</summary>
internal static class ModelLoader
{
    /// <summary>Runs a load on a thread of its own: it takes long and blocks, and so must not occupy the pool.</summary>
    /// <returns>
    /// The outcome. With <paramref name="cancellationToken"/> it is cancelled at once; the library cannot be interrupted, so what it finishes
    /// later is disposed.
    /// </returns>
    internal static Task<T> RunAsync<T>(Func<T> load, CancellationToken cancellationToken)
        where T : class, IDisposable
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var loaded = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(load, loaded, cancellationToken)) { IsBackground = true, Name = "OpenVinoGenAI loading" }.Start();
        return loaded.Task;
    }

    private static void Run<T>(Func<T> load, TaskCompletionSource<T> loaded, CancellationToken cancellationToken)
        where T : class, IDisposable
    {
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            (_, token) => loaded.TrySetCanceled(token), null);
        if (loaded.Task.IsCompleted)
        {
            return;
        }

        try
        {
            T result = load();
            if (!loaded.TrySetResult(result))
            {
                result.Dispose();
            }
        }
        catch (Exception error)
        {
            // After a cancellation nobody waits for the outcome.
            loaded.TrySetException(error);
        }
    }
}
