namespace OpenVinoGenAI.Extensions.AI;

/// <summary>An <see cref="IReranker"/> over a re-ranking model in this process.</summary>
/// <remarks>All members may be called by several threads at once; the calls run one after the other.</remarks>
public sealed class OpenVinoReranker : IReranker
{
    private readonly LazyModel<TextRerankPipeline> _model;
    private readonly string? _modelId;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device.</param>
    /// <param name="config">How texts are read.</param>
    /// <param name="properties">Properties of the runtime and the device.</param>
    /// <param name="modelId">The name of the model; <see langword="null"/> for the name of its folder.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    public OpenVinoReranker(
        string modelsPath,
        string device = "CPU",
        TextRerankConfig? config = null,
        PipelineProperties? properties = null,
        string? modelId = null)
        : this(new LazyModel<TextRerankPipeline>(new TextRerankPipeline(modelsPath, device, config, properties), owns: true), modelId ?? ModelNames.Of(modelsPath))
    {
    }

    /// <summary>Uses a pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="ownsPipeline">Whether disposing the reranker disposes the pipeline.</param>
    /// <param name="modelId">The name of the model.</param>
    public OpenVinoReranker(TextRerankPipeline pipeline, bool ownsPipeline = false, string? modelId = null)
        : this(new LazyModel<TextRerankPipeline>(pipeline ?? throw new ArgumentNullException(nameof(pipeline)), ownsPipeline), modelId)
    {
    }

    internal OpenVinoReranker(LazyModel<TextRerankPipeline> model, string? modelId)
    {
        _model = model;
        _modelId = modelId;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A document is <see langword="null"/>, or an option has a wrong value.</exception>
    /// <exception cref="NotSupportedException">An option cannot be used.</exception>
    public async Task<IReadOnlyList<RerankedDocument>> RerankAsync(
        string query, IEnumerable<string> documents, RerankOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(documents);
        string[] texts = [.. documents];
        if (Array.IndexOf(texts, null) >= 0)
        {
            throw new ArgumentException("A document is null.", nameof(documents));
        }

        ModelNames.Check(options?.ModelId, _modelId);
        if (options?.TopN is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.TopN, "RerankOptions.TopN must be at least 1.");
        }

        if (options?.AdditionalProperties?.Keys.FirstOrDefault() is { } unknown)
        {
            throw new NotSupportedException($"The additional property '{unknown}' is unknown: this reranker has none.");
        }

        if (texts.Length == 0)
        {
            return [];
        }

        TextRerankPipeline pipeline = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RerankResult> results = await pipeline.RerankAsync(query, texts, options?.TopN ?? texts.Length, cancellationToken).ConfigureAwait(false);
        return [.. results.Select(result => new RerankedDocument(result.Index, result.Score, texts[result.Index]))];
    }

    /// <summary>Gives the reranker itself, or the <see cref="TextRerankPipeline"/>.</summary>
    /// <param name="serviceType">The type that is asked for.</param>
    /// <param name="serviceKey">A key. Nothing is registered under a key, so any key gives <see langword="null"/>.</param>
    /// <returns>The object, or <see langword="null"/>.</returns>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType == typeof(TextRerankPipeline) ? _model.Get()
            : null;
    }

    /// <summary>Ends the reranker, and frees its pipeline if the reranker owns it.</summary>
    public void Dispose() => _model.Dispose();

    internal Task LoadAsync(CancellationToken cancellationToken) => _model.GetAsync(cancellationToken);
}
