using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>A model that ranks documents by how well they answer a query (official: <c>TextRerankPipeline</c>).</summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one call at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a call that runs is completed first, and calls that wait get an
/// <see cref="ObjectDisposedException"/>. A Qwen3-Reranker model takes query and documents in the format of its model card, which the caller writes.
/// Other models score one document after the other, because the official batching overwrites memory when the query is longer than the documents.
/// </remarks>
public sealed class TextRerankPipeline : IDisposable
{
    private readonly GatedPipeline<NativeTextRerankPipeline> _pipeline;
    private readonly RerankGraph _graph;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">
    /// The model's folder, exported with <c>optimum-cli export openvino --task text-classification</c>, or <c>text-generation-with-past</c> for
    /// Qwen3-Reranker.
    /// </param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case matters.
    /// </param>
    /// <param name="config">How documents are ranked; <see langword="null"/> for the defaults.</param>
    /// <param name="properties">Properties of the runtime and the device by their official names, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read, or the model computes no scores.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">An option or a property is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public TextRerankPipeline(
        string modelsPath, string device = "CPU", TextRerankConfig? config = null, PipelineProperties? properties = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        _graph = RetrievalModel.CheckRerankModel(modelsPath);
        Config = config ?? new TextRerankConfig();
        RetrievalRules.Check(Config, modelsPath);
        Device = device;
        _pipeline = new(this, Load(modelsPath, device, properties));
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>How documents are ranked.</summary>
    public TextRerankConfig Config { get; }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device, for instance <c>CPU</c>. Case matters.</param>
    /// <param name="config">How documents are ranked; <see langword="null"/> for the defaults.</param>
    /// <param name="properties">Properties of the runtime and the device, as in <see cref="PipelineOptions.Properties"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the model is then disposed as soon as it is loaded.</param>
    /// <returns>The pipeline. The task fails as the constructor does.</returns>
    public static Task<TextRerankPipeline> LoadAsync(
        string modelsPath,
        string device = "CPU",
        TextRerankConfig? config = null,
        PipelineProperties? properties = null,
        CancellationToken cancellationToken = default) =>
        ModelLoader.RunAsync(() => new TextRerankPipeline(modelsPath, device, config, properties), cancellationToken);

    /// <summary>Ranks documents by how well they answer a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="texts">The documents; an empty list gives an empty ranking.</param>
    /// <param name="topN">
    /// The most documents in the ranking, at least 0; <see langword="null"/> for <see cref="TextRerankConfig.TopN"/>. More than there are gives all of them.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for the call's turn. A call that runs is completed.</param>
    /// <returns>The best documents, the best first; equal scores keep the order of the documents.</returns>
    /// <exception cref="ArgumentException">A text is <see langword="null"/>, or <paramref name="topN"/> is negative.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IReadOnlyList<RerankResult> Rerank(
        string query, IEnumerable<string> texts, int? topN = null, CancellationToken cancellationToken = default)
    {
        Func<NativeTextRerankPipeline, RerankResult[]> call = Call(query, texts, topN);
        return _pipeline.Run(call, cancellationToken);
    }

    /// <inheritdoc cref="Rerank(string, IEnumerable{string}, int?, CancellationToken)"/>
    public async Task<IReadOnlyList<RerankResult>> RerankAsync(
        string query, IEnumerable<string> texts, int? topN = null, CancellationToken cancellationToken = default)
    {
        Func<NativeTextRerankPipeline, RerankResult[]> call = Call(query, texts, topN);
        return await _pipeline.RunAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Frees the model. A call that runs is completed first; calls that wait for their turn get an exception.</summary>
    public void Dispose() => _pipeline.Dispose();

    private NativeTextRerankPipeline Load(string modelsPath, string device, PipelineProperties? properties)
    {
        try
        {
            return NativeTextRerankPipeline.Load(
                modelsPath, device, Config with { MaxLength = RetrievalRules.Fit(Config.MaxLength, modelsPath) }, properties, readsPairs: !_graph.IsCausal);
        }
        catch (ModelLoadException error) when (_graph.Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    private Func<NativeTextRerankPipeline, RerankResult[]> Call(string query, IEnumerable<string> texts, int? topN)
    {
        ArgumentNullException.ThrowIfNull(query);
        string[] copy = Texts.Copy(texts, nameof(texts));
        int count = Math.Min(topN ?? Config.TopN, copy.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(topN));
        return native =>
        {
            if (copy.Length == 0)
            {
                return [];
            }

            try
            {
                return native.Rerank(query, copy)[..count];
            }
            catch (OpenVinoGenAIException error) when (_graph.Explain(error) is { } explained)
            {
                throw explained;
            }
        };
    }
}
