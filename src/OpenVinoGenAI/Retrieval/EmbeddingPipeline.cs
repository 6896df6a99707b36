using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// An embedding model for texts, images and videos such as Qwen3-VL-Embedding, or for texts alone (official: <c>EmbeddingPipeline</c>).
/// </summary>
/// <remarks>
/// A folder that has no multimodal model is loaded as a text embedding model, which refuses images and videos. Threads and
/// <see cref="Dispose"/> are as with <see cref="TextEmbeddingPipeline"/>.
/// </remarks>
public sealed class EmbeddingPipeline : IDisposable
{
    private readonly GatedPipeline<NativeEmbeddingPipeline> _pipeline;
    private readonly TextEmbeddingConfig _config;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case matters.
    /// </param>
    /// <param name="config">
    /// How texts become embeddings; <see langword="null"/> for the defaults. The pipeline does not use the instructions: pass a prompt to
    /// <see cref="Embed(IEnumerable{string}, VisionInputs?, string?, CancellationToken)"/>.
    /// </param>
    /// <param name="properties">Properties of the runtime and the device by their official names, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read, or the model computes no embeddings.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">An option or a property is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public EmbeddingPipeline(
        string modelsPath, string device = "CPU", TextEmbeddingConfig? config = null, PipelineProperties? properties = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        RetrievalModel.CheckMultimodalModel(modelsPath);
        _config = config ?? new TextEmbeddingConfig();
        RetrievalRules.Check(_config, modelsPath);
        Device = device;
        _pipeline = new(
            this, NativeEmbeddingPipeline.Load(modelsPath, device, _config with { MaxLength = RetrievalRules.Fit(_config.MaxLength, modelsPath) }, properties));
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device, for instance <c>CPU</c>. Case matters.</param>
    /// <param name="config">How texts become embeddings; <see langword="null"/> for the defaults.</param>
    /// <param name="properties">Properties of the runtime and the device, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the model is then disposed as soon as it is loaded.</param>
    /// <returns>The pipeline. The task fails as the constructor does.</returns>
    public static Task<EmbeddingPipeline> LoadAsync(
        string modelsPath,
        string device = "CPU",
        TextEmbeddingConfig? config = null,
        PipelineProperties? properties = null,
        CancellationToken cancellationToken = default) =>
        ModelLoader.RunAsync(() => new EmbeddingPipeline(modelsPath, device, config, properties), cancellationToken);

    /// <summary>Computes embeddings of texts, images and videos.</summary>
    /// <param name="texts">The texts; there may be none where there are images or videos.</param>
    /// <param name="vision">The images and videos; <see langword="null"/> for none.</param>
    /// <param name="prompt">What is put directly before each text; <see langword="null"/> for nothing. Official: <c>embedding_prompt</c>.</param>
    /// <param name="cancellationToken">Ends the wait for the call's turn.</param>
    /// <returns>The vectors, which belong to the caller: for texts alone one for each; none where there is no input.</returns>
    /// <exception cref="ArgumentException">A text is <see langword="null"/>, or there is audio, which no embedding model takes.</exception>
    /// <exception cref="OpenVinoGenAIException">The model takes no images or videos.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IReadOnlyList<float[]> Embed(
        IEnumerable<string> texts, VisionInputs? vision = null, string? prompt = null, CancellationToken cancellationToken = default)
    {
        string[] copy = Texts.Copy(texts, nameof(texts));
        VisionInputs inputs = WithoutAudio(vision);
        return _pipeline.Run(native => Embed(native, copy, inputs, prompt, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="Embed(IEnumerable{string}, VisionInputs?, string?, CancellationToken)"/>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(
        IEnumerable<string> texts, VisionInputs? vision = null, string? prompt = null, CancellationToken cancellationToken = default)
    {
        string[] copy = Texts.Copy(texts, nameof(texts));
        VisionInputs inputs = WithoutAudio(vision);
        return await _pipeline.RunAsync(native => Embed(native, copy, inputs, prompt, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Frees the model. A call that runs is completed first; calls that wait for their turn get an exception.</summary>
    public void Dispose() => _pipeline.Dispose();

    private static VisionInputs WithoutAudio(VisionInputs? vision) => vision is { Audios.Count: > 0 }
        ? throw new ArgumentException($"Embedding models take no audio: leave {nameof(VisionInputs)}.{nameof(VisionInputs.Audios)} empty.", nameof(vision))
        : vision ?? VisionInputs.None;

    private float[][] Embed(
        NativeEmbeddingPipeline native, string[] texts, VisionInputs vision, string? prompt, CancellationToken cancellationToken) =>
        vision.IsEmpty
            ? Texts.InBatches(texts, _config.BatchSize, batch => native.Embed(batch, vision, prompt), cancellationToken)
            : native.Embed(texts, vision, prompt);
}
