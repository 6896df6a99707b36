namespace OpenVinoGenAI;

/// <summary>Loads <see cref="EmbeddingPipeline"/> by the name of a model.</summary>
public static class HubEmbeddingPipelineExtensions
{
    extension(EmbeddingPipeline)
    {
        /// <summary>Downloads an embedding model for texts, images and videos, unless it is in the cache, and loads it.</summary>
        /// <param name="model">
        /// The model: one of <see cref="Models"/>, or the name of a repository, for instance <c>OpenVINO/Qwen3-Embedding-0.6B-int8-ov</c>.
        /// </param>
        /// <param name="device">The device, as in the constructor.</param>
        /// <param name="config">How inputs become embeddings; <see langword="null"/> for the defaults.</param>
        /// <param name="properties">Properties of the runtime and the device, as in <see cref="PipelineOptions.Properties"/>.</param>
        /// <param name="hub">Where the model comes from; <see langword="null"/> for <see cref="ModelHub.Default"/>.</param>
        /// <param name="progress">Receives the progress of the download, one report at a time, on threads of the pool.</param>
        /// <param name="cancellationToken">Ends the download. Loading cannot be interrupted: it ends first.</param>
        /// <inheritdoc cref="HubLLMPipelineExtensions.FromHubAsync(HubModel, string, PipelineOptions?, ModelHub?, IProgress{DownloadProgress}?, CancellationToken)" path="/exception"/>
        public static Task<EmbeddingPipeline> FromHubAsync(
            HubModel model,
            string device = "CPU",
            TextEmbeddingConfig? config = null,
            PipelineProperties? properties = null,
            ModelHub? hub = null,
            IProgress<DownloadProgress>? progress = null,
            CancellationToken cancellationToken = default) =>
            HubPipelineLoader.LoadAsync(
                model,
                hub,
                progress,
                (folder, cancel) => EmbeddingPipeline.LoadAsync(folder, device, config, properties, cancel),
                cancellationToken);
    }
}
