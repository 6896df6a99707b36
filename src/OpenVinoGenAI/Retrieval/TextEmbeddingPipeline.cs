using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// A text embedding model: from texts to vectors whose distances tell how close their meanings are (official: <c>TextEmbeddingPipeline</c>).
/// </summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one call at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a call that runs is completed first, and calls that wait get an
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed class TextEmbeddingPipeline : IDisposable
{
    private readonly GatedPipeline<NativeTextEmbeddingPipeline> _pipeline;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, exported with <c>optimum-cli export openvino --task feature-extraction</c>.</param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case matters.
    /// </param>
    /// <param name="config">How texts become embeddings; <see langword="null"/> for the defaults.</param>
    /// <param name="properties">Properties of the runtime and the device by their official names, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read, or the model computes no embeddings.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">An option or a property is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public TextEmbeddingPipeline(
        string modelsPath, string device = "CPU", TextEmbeddingConfig? config = null, PipelineProperties? properties = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        RetrievalModel.CheckEmbeddingModel(modelsPath);
        Config = config ?? new TextEmbeddingConfig();
        RetrievalRules.Check(Config, modelsPath);
        Device = device;
        _pipeline = new(
            this, NativeTextEmbeddingPipeline.Load(modelsPath, device, Config with { MaxLength = RetrievalRules.Fit(Config.MaxLength, modelsPath) }, properties));
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>How texts become embeddings.</summary>
    public TextEmbeddingConfig Config { get; }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="modelsPath"><inheritdoc cref="TextEmbeddingPipeline(string, string, TextEmbeddingConfig?, PipelineProperties?)" path="/param[@name='modelsPath']"/></param>
    /// <param name="device"><inheritdoc cref="TextEmbeddingPipeline(string, string, TextEmbeddingConfig?, PipelineProperties?)" path="/param[@name='device']"/></param>
    /// <param name="config">How texts become embeddings; <see langword="null"/> for the defaults.</param>
    /// <param name="properties">Properties of the runtime and the device, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the model is then disposed as soon as it is loaded.</param>
    /// <returns>The pipeline. The task fails as the constructor does.</returns>
    public static Task<TextEmbeddingPipeline> LoadAsync(
        string modelsPath,
        string device = "CPU",
        TextEmbeddingConfig? config = null,
        PipelineProperties? properties = null,
        CancellationToken cancellationToken = default) =>
        ModelLoader.RunAsync(() => new TextEmbeddingPipeline(modelsPath, device, config, properties), cancellationToken);

    /// <summary>Computes the embeddings of documents, with <see cref="TextEmbeddingConfig.EmbedInstruction"/> before each.</summary>
    /// <param name="texts">The documents; an empty list gives an empty result.</param>
    /// <param name="cancellationToken">Ends the wait for the call's turn, and the call before its next batch. A batch that runs is completed.</param>
    /// <returns>A vector for each document, in the same order. They belong to the caller.</returns>
    /// <exception cref="ArgumentException">A text is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IReadOnlyList<float[]> EmbedDocuments(IEnumerable<string> texts, CancellationToken cancellationToken = default)
    {
        string[] copy = Texts.Copy(texts, nameof(texts));
        return _pipeline.Run(native => Documents(native, copy, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="EmbedDocuments(IEnumerable{string}, CancellationToken)"/>
    public async Task<IReadOnlyList<float[]>> EmbedDocumentsAsync(IEnumerable<string> texts, CancellationToken cancellationToken = default)
    {
        string[] copy = Texts.Copy(texts, nameof(texts));
        return await _pipeline.RunAsync(native => Documents(native, copy, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Computes the embeddings of texts with a prompt of this call before each, instead of an instruction of the config.</summary>
    /// <param name="texts">The texts; an empty list gives an empty result.</param>
    /// <param name="prompt">What is put directly before each text; it may be empty.</param>
    /// <param name="cancellationToken">Ends the wait for the call's turn, and the call before its next batch. A batch that runs is completed.</param>
    /// <returns>A vector for each text, in the same order. They belong to the caller.</returns>
    /// <exception cref="ArgumentException">A text is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IReadOnlyList<float[]> Embed(IEnumerable<string> texts, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        string[] copy = Texts.Copy(texts, nameof(texts));
        return _pipeline.Run(native => Prompted(native, copy, prompt, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="Embed(IEnumerable{string}, string, CancellationToken)"/>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IEnumerable<string> texts, string prompt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        string[] copy = Texts.Copy(texts, nameof(texts));
        return await _pipeline.RunAsync(native => Prompted(native, copy, prompt, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Computes the embedding of a query, with <see cref="TextEmbeddingConfig.QueryInstruction"/> before it.</summary>
    /// <param name="text">The query.</param>
    /// <param name="cancellationToken">Ends the wait for the call's turn.</param>
    /// <returns>The vector. It belongs to the caller.</returns>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public float[] EmbedQuery(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _pipeline.Run(native => Query(native, text, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="EmbedQuery(string, CancellationToken)"/>
    public Task<float[]> EmbedQueryAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _pipeline.RunAsync(native => Query(native, text, cancellationToken), cancellationToken);
    }

    /// <summary>Frees the model. A call that runs is completed first; calls that wait for their turn get an exception.</summary>
    public void Dispose() => _pipeline.Dispose();

    private float[][] Documents(NativeTextEmbeddingPipeline native, string[] texts, CancellationToken cancellationToken) =>
        Texts.InBatches(texts, Config.BatchSize, native.EmbedDocuments, cancellationToken);

    private float[][] Prompted(NativeTextEmbeddingPipeline native, string[] texts, string prompt, CancellationToken cancellationToken) =>
        Texts.InBatches(texts, Config.BatchSize, batch => native.Embed(batch, prompt), cancellationToken);

    // The library computes a query alone, which a model that was compiled for several texts does not take.
    private float[] Query(NativeTextEmbeddingPipeline native, string text, CancellationToken cancellationToken) =>
        Config.BatchSize is > 1
            ? Prompted(native, [text], Config.QueryInstruction ?? string.Empty, cancellationToken)[0]
            : native.EmbedQuery(text);
}
