namespace OpenVinoGenAI;

/// <summary>Loads <see cref="TextRerankPipeline"/> by the name of a model.</summary>
public static class HubTextRerankPipelineExtensions
{
    extension(TextRerankPipeline)
    {
        /// <summary>Downloads a re-ranking model, unless it is in the cache, and loads it.</summary>
        /// <param name="model">
        /// The model: one of <see cref="Models"/>, or the name of a repository, for instance <c>OpenVINO/Qwen3-Reranker-0.6B-seq-cls-fp16-ov</c>.
        /// </param>
        /// <param name="device">The device, as in the constructor.</param>
        /// <param name="config">How documents are ranked; <see langword="null"/> for the defaults.</param>
        /// <param name="properties">Properties of the runtime and the device, as in <see cref="PipelineOptions.Properties"/>.</param>
        /// <param name="hub">Where the model comes from; <see langword="null"/> for <see cref="ModelHub.Default"/>.</param>
        /// <param name="progress">Receives the progress of the download, one report at a time, on threads of the pool.</param>
        /// <param name="cancellationToken">Ends the download. Loading cannot be interrupted: it ends first.</param>
        /// <inheritdoc cref="HubLLMPipelineExtensions.FromHubAsync(HubModel, string, PipelineOptions?, ModelHub?, IProgress{DownloadProgress}?, CancellationToken)" path="/exception"/>
        public static Task<TextRerankPipeline> FromHubAsync(
            HubModel model,
            string device = "CPU",
            TextRerankConfig? config = null,
            PipelineProperties? properties = null,
            ModelHub? hub = null,
            IProgress<DownloadProgress>? progress = null,
            CancellationToken cancellationToken = default) =>
            HubPipelineLoader.LoadAsync(
                model,
                hub,
                progress,
                (folder, cancel) => TextRerankPipeline.LoadAsync(folder, device, config, properties, cancel),
                cancellationToken);
    }
}
