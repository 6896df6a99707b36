using System.Numerics.Tensors;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>An <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> over a text embedding model in this process.</summary>
/// <remarks>
/// All members may be called by several threads at once; the calls run one after the other. Texts are embedded as documents unless the additional
/// property <c>input_type</c> is <c>query</c>.
/// </remarks>
public sealed class OpenVinoEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const string InputType = "input_type";
    private readonly LazyModel<EmbeddingModel> _model;
    private readonly string? _modelId;
    private readonly bool _truncates;
    private int _dimensions;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="device">The device.</param>
    /// <param name="config">How texts are embedded, for instance the pooling that the model was trained with.</param>
    /// <param name="properties">Properties of the runtime and the device.</param>
    /// <param name="modelId">The name of the model in responses; <see langword="null"/> for the name of its folder.</param>
    /// <param name="truncatesDimensions">
    /// Whether <see cref="EmbeddingGenerationOptions.Dimensions"/> may ask for the first dimensions only, which models that were trained for it allow
    /// (Matryoshka embeddings).
    /// </param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    public OpenVinoEmbeddingGenerator(
        string modelsPath,
        string device = "CPU",
        TextEmbeddingConfig? config = null,
        PipelineProperties? properties = null,
        string? modelId = null,
        bool truncatesDimensions = false)
        : this(
            new LazyModel<EmbeddingModel>(EmbeddingModel.Load(modelsPath, device, config, properties), owns: true),
            modelId ?? ModelNames.Of(modelsPath),
            truncatesDimensions)
    {
    }

    /// <summary>Uses a pipeline. Without a tokenizer, the usage of tokens is not known.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="ownsPipeline">Whether disposing the generator disposes the pipeline.</param>
    /// <param name="modelId">The name of the model in responses.</param>
    /// <param name="truncatesDimensions">Whether <see cref="EmbeddingGenerationOptions.Dimensions"/> may ask for the first dimensions only.</param>
    public OpenVinoEmbeddingGenerator(TextEmbeddingPipeline pipeline, bool ownsPipeline = false, string? modelId = null, bool truncatesDimensions = false)
        : this(
            new LazyModel<EmbeddingModel>(new EmbeddingModel(pipeline ?? throw new ArgumentNullException(nameof(pipeline)), null, ownsPipeline), owns: true),
            modelId,
            truncatesDimensions)
    {
    }

    internal OpenVinoEmbeddingGenerator(LazyModel<EmbeddingModel> model, string? modelId, bool truncatesDimensions)
    {
        _model = model;
        _modelId = modelId;
        _truncates = truncatesDimensions;
    }

    /// <summary>Embeds texts.</summary>
    /// <param name="values">The texts.</param>
    /// <param name="options">
    /// The number of dimensions, and in the additional properties <c>input_type</c>: <c>document</c> (the default) or <c>query</c>.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for the model.</param>
    /// <returns>An embedding for each text, in the same order, with the usage of tokens.</returns>
    /// <exception cref="ArgumentException">A text is <see langword="null"/>, or an option has a wrong value.</exception>
    /// <exception cref="NotSupportedException">An option cannot be used.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        string[] texts = [.. values];
        if (Array.IndexOf(texts, null) >= 0)
        {
            throw new ArgumentException("A text is null.", nameof(values));
        }

        bool isQuery = ReadOptions(options);
        if (texts.Length == 0)
        {
            return [];
        }

        EmbeddingModel model = await _model.GetAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<float[]> vectors = isQuery
            ? await EmbedQueriesAsync(model.Pipeline, texts, cancellationToken).ConfigureAwait(false)
            : await model.Pipeline.EmbedDocumentsAsync(texts, cancellationToken).ConfigureAwait(false);
        _dimensions = vectors[0].Length;
        DateTimeOffset createdAt = DateTimeOffset.UtcNow;
        long? tokens = model.CountTokens(texts);
        return new GeneratedEmbeddings<Embedding<float>>(
            vectors.Select(vector => new Embedding<float>(Fit(vector, options?.Dimensions)) { ModelId = _modelId, CreatedAt = createdAt }))
        {
            Usage = tokens is null ? null : new UsageDetails { InputTokenCount = tokens, TotalTokenCount = tokens },
        };
    }

    /// <summary>Gives the generator itself, its <see cref="EmbeddingGeneratorMetadata"/>, or the <see cref="TextEmbeddingPipeline"/>.</summary>
    /// <param name="serviceType">The type that is asked for.</param>
    /// <param name="serviceKey">A key. Nothing is registered under a key, so any key gives <see langword="null"/>.</param>
    /// <returns>The object, or <see langword="null"/>. The metadata have the number of dimensions once a text was embedded.</returns>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata)
                ? new EmbeddingGeneratorMetadata(ModelNames.Provider, providerUri: null, _modelId, _dimensions == 0 ? null : _dimensions)
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType == typeof(TextEmbeddingPipeline) ? _model.Get().Pipeline
            : null;
    }

    /// <summary>Ends the generator, and frees its pipeline if the generator owns it.</summary>
    public void Dispose() => _model.Dispose();

    internal Task LoadAsync(CancellationToken cancellationToken) => _model.GetAsync(cancellationToken);

    private static async Task<IReadOnlyList<float[]>> EmbedQueriesAsync(TextEmbeddingPipeline pipeline, string[] texts, CancellationToken cancellationToken)
    {
        float[][] vectors = new float[texts.Length][];
        for (int i = 0; i < texts.Length; i++)
        {
            vectors[i] = await pipeline.EmbedQueryAsync(texts[i], cancellationToken).ConfigureAwait(false);
        }

        return vectors;
    }

    /// <returns>Whether the texts are queries.</returns>
    private bool ReadOptions(EmbeddingGenerationOptions? options)
    {
        ModelNames.Check(options?.ModelId, _modelId);
        if (options?.Dimensions is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Dimensions, "EmbeddingGenerationOptions.Dimensions must be at least 1.");
        }

        if (options?.RawRepresentationFactory?.Invoke(this) is TextEmbeddingConfig)
        {
            throw new NotSupportedException("The config of an embedding model is fixed when it is loaded: give it to the constructor of the generator.");
        }

        bool isQuery = false;
        foreach ((string key, object? value) in options?.AdditionalProperties ?? [])
        {
            if (value is not null)
            {
                isQuery = key != InputType
                    ? throw new NotSupportedException($"The additional property '{key}' is unknown. Known is {InputType}.")
                    : OptionValue.Text(key, value) switch
                    {
                        "query" => true,
                        "document" => false,
                        var other => throw new ArgumentException($"The additional property '{InputType}' must be query or document, but is '{other}'.", nameof(options)),
                    };
            }
        }

        return isQuery;
    }

    private float[] Fit(float[] vector, int? dimensions)
    {
        if (dimensions is not { } wanted || wanted == vector.Length)
        {
            return vector;
        }

        if (wanted > vector.Length)
        {
            throw new NotSupportedException($"EmbeddingGenerationOptions.Dimensions is {wanted}, but the model's embeddings have {vector.Length}.");
        }

        if (!_truncates)
        {
            throw new NotSupportedException(
                $"EmbeddingGenerationOptions.Dimensions is {wanted}, but the model's embeddings have {vector.Length}. If the model was trained so that the first " +
                "dimensions can be used alone, say so with truncatesDimensions in the constructor.");
        }

        float[] first = vector[..wanted];
        float length = TensorPrimitives.Norm<float>(first);
        if (length > 0)
        {
            TensorPrimitives.Divide(first, length, first);
        }

        return first;
    }
}
