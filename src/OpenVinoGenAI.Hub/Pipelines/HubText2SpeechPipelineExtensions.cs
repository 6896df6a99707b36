namespace OpenVinoGenAI;

/// <summary>Loads <see cref="Text2SpeechPipeline"/> by the name of a model.</summary>
public static class HubText2SpeechPipelineExtensions
{
    extension(Text2SpeechPipeline)
    {
        /// <summary>Downloads a speech synthesis model, unless it is in the cache, and loads it.</summary>
        /// <param name="model">
        /// The model: one of <see cref="Models"/>, or the name of a repository, for instance <c>luis-castillo/Kokoro-82M-OpenVINO-FP16-OVMS</c>.
        /// </param>
        /// <param name="device">The device, as in the constructor.</param>
        /// <param name="properties">Properties of the runtime and the device, as in <see cref="PipelineOptions.Properties"/>.</param>
        /// <param name="hub">Where the model comes from; <see langword="null"/> for <see cref="ModelHub.Default"/>.</param>
        /// <param name="progress">Receives the progress of the download, one report at a time, on threads of the pool.</param>
        /// <param name="cancellationToken">Ends the download. Loading cannot be interrupted: it ends first.</param>
        /// <inheritdoc cref="HubLLMPipelineExtensions.FromHubAsync(HubModel, string, PipelineOptions?, ModelHub?, IProgress{DownloadProgress}?, CancellationToken)" path="/exception"/>
        public static Task<Text2SpeechPipeline> FromHubAsync(
            HubModel model,
            string device = "CPU",
            PipelineProperties? properties = null,
            ModelHub? hub = null,
            IProgress<DownloadProgress>? progress = null,
            CancellationToken cancellationToken = default) =>
            HubPipelineLoader.LoadAsync(
                model,
                hub,
                progress,
                (folder, cancel) => Text2SpeechPipeline.LoadAsync(folder, device, properties, cancel),
                cancellationToken);
    }
}
