namespace OpenVinoGenAI;

/// <summary>Loads <see cref="ContinuousBatchingPipeline"/> by the name of a model.</summary>
public static class HubContinuousBatchingPipelineExtensions
{
    extension(ContinuousBatchingPipeline)
    {
        /// <summary>Downloads a language model for many requests at once, unless it is in the cache, and loads it.</summary>
        /// <param name="model">
        /// The model: one of <see cref="Models"/>, or the name of a repository, for instance <c>OpenVINO/Qwen3-8B-int4-ov</c>.
        /// </param>
        /// <param name="device">The device, as in the constructor.</param>
        /// <param name="options">Properties, scheduler, draft model, adapters.</param>
        /// <param name="hub">Where the model comes from; <see langword="null"/> for <see cref="ModelHub.Default"/>.</param>
        /// <param name="progress">Receives the progress of the download, one report at a time, on threads of the pool.</param>
        /// <param name="cancellationToken">Ends the download. Loading cannot be interrupted: it ends first.</param>
        /// <inheritdoc cref="HubLLMPipelineExtensions.FromHubAsync(HubModel, string, PipelineOptions?, ModelHub?, IProgress{DownloadProgress}?, CancellationToken)" path="/exception"/>
        public static Task<ContinuousBatchingPipeline> FromHubAsync(
            HubModel model,
            string device = "CPU",
            PipelineOptions? options = null,
            ModelHub? hub = null,
            IProgress<DownloadProgress>? progress = null,
            CancellationToken cancellationToken = default) =>
            HubPipelineLoader.LoadAsync(
                model,
                hub,
                progress,
                (folder, cancel) => ContinuousBatchingPipeline.LoadAsync(folder, device, options, cancel),
                cancellationToken);
    }
}
