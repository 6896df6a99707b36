namespace OpenVinoGenAI;

/// <summary>Downloads a model and loads it.</summary>
internal static class HubPipelineLoader
{
    /// <param name="model">The model.</param>
    /// <param name="hub">Where it comes from; <see langword="null"/> for the default.</param>
    /// <param name="progress">Receives the progress of the download.</param>
    /// <param name="load">Loads the folder.</param>
    /// <param name="cancellationToken">Ends the download. A load that runs goes on in the background, and what it makes is disposed.</param>
    internal static async Task<T> LoadAsync<T>(
        HubModel model,
        ModelHub? hub,
        IProgress<DownloadProgress>? progress,
        Func<string, CancellationToken, Task<T>> load,
        CancellationToken cancellationToken)
        where T : IDisposable
    {
        string folder = await (hub ?? ModelHub.Default).DownloadForPipelineAsync(model, progress, cancellationToken).ConfigureAwait(false);
        return await load(folder, cancellationToken).ConfigureAwait(false);
    }
}
