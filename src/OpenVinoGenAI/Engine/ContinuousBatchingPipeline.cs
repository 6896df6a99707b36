using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// A language model that generates for many requests at once, driven step by step by the caller. Official: <c>ContinuousBatchingPipeline</c>.
/// </summary>
/// <remarks>
/// <para>
/// Add requests with <see cref="AddRequest(ulong, string, GenerationConfig?)"/> at any time, call <see cref="Step"/> while
/// <see cref="HasNonFinishedRequests"/>, and read the tokens from each request's <see cref="GenerationHandle"/>. For services,
/// <see cref="ContinuousBatchingEngine"/> is simpler: it steps on a thread of its own and returns text.
/// </para>
/// <para>
/// All members may be called from several threads. Steps run one at a time; requests can be added while a step runs.
/// </para>
/// <para>
/// Stop strings work by tokens here, as <see cref="StopStringMatching.Official"/> describes; <see cref="ContinuousBatchingEngine"/> ends
/// text at the exact character.
/// </para>
/// </remarks>
public sealed partial class ContinuousBatchingPipeline : IDisposable
{
    private readonly INativeContinuousBatchingPipeline _native;
    private readonly object _adding = new();
    private readonly object _stepping = new();

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">
    /// The folder of a language model, with <c>openvino_model.xml</c> and the tokenizer's files, or of a vision language model, as for
    /// <see cref="VLMPipeline"/>.
    /// </param>
    /// <param name="device">The device, as for <see cref="LLMPipeline"/>.</param>
    /// <param name="options">
    /// Properties, <see cref="PipelineOptions.SchedulerConfig"/>, draft model or prompt lookup, and the adapters for all requests.
    /// </param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public ContinuousBatchingPipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(modelsPath, device, options, NativeContinuousBatchingPipeline.Load)
    {
    }

    /// <summary>Loads a model by other means than the native library's own.</summary>
    internal ContinuousBatchingPipeline(
        string modelsPath, string device, PipelineOptions? options, Func<string, string, PipelineOptions, INativeContinuousBatchingPipeline> load)
    {
        ArgumentNullException.ThrowIfNull(device);
        PipelineOptions given = EngineRules.Check(options ?? new PipelineOptions());
        bool isVision = modelsPath is not null && VisionModel.Is(modelsPath);
        if (isVision)
        {
            EngineRules.CheckVision(given);
        }

        string graph = isVision ? ModelFolder.VisionLanguageModelGraph : ModelFolder.LanguageModelGraph;
        PipelineOptions fit = AdapterOptions.Fixed(given, modelsPath!, graph, device)!;
        _native = load(modelsPath!, device, fit);
        Requests = CreateRequests(_native, fit, modelsPath, isVision);
        Device = device;
    }

    private ContinuousBatchingPipeline(INativeContinuousBatchingPipeline native, string device, PipelineOptions options, string? configPath)
    {
        _native = native;
        Requests = CreateRequests(native, options, configPath, isVision: configPath is not null);
        Device = device;
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LLMPipeline.LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="ContinuousBatchingPipeline(string, string, PipelineOptions?)"/>
    public static Task<ContinuousBatchingPipeline> LoadAsync(
        string modelsPath, string device = "CPU", PipelineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new ContinuousBatchingPipeline(modelsPath, device, options), cancellationToken);
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>The model's tokenizer. It lives as long as the pipeline. Official: <c>get_tokenizer</c>.</summary>
    public Tokenizer Tokenizer => Requests.Tokenizer;

    /// <summary>
    /// The config of requests that bring none: the model's <c>generation_config.json</c> over the library's defaults. Official: <c>get_config</c>.
    /// </summary>
    public GenerationConfig GenerationConfig => Requests.GenerationConfig;

    /// <summary>The load, as measured by the last step. Waits for a step that is running. Official: <c>get_metrics</c>.</summary>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public PipelineMetrics Metrics
    {
        get
        {
            lock (_stepping)
            {
                return _native.GetMetrics();
            }
        }
    }

    /// <summary>
    /// Whether a step would have something to do. Waits for a step that is running. Official: <c>has_non_finished_requests</c>.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public bool HasNonFinishedRequests
    {
        get
        {
            lock (_stepping)
            {
                return _native.HasNonFinishedRequests();
            }
        }
    }

    /// <summary>Checks and encodes requests; it outlives the model.</summary>
    internal RequestFactory Requests { get; }

    /// <summary>Runs the model once for the requests that the scheduler chooses. Official: <c>step</c>.</summary>
    /// <remarks>
    /// After an exception the library does not tell which request caused it, and requests may be incomplete: drop those that are not over.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public void Step()
    {
        lock (_stepping)
        {
            _native.Step();
        }
    }

    /// <summary>Creates a pipeline from a model in memory, for instance one that is stored encrypted.</summary>
    /// <param name="models">The parts of the model: <see cref="ModelsMap.Language"/> alone, or all parts of a vision language model.</param>
    /// <param name="tokenizer">The tokenizer. It may be disposed afterwards.</param>
    /// <param name="configPath">
    /// The folder with <c>config.json</c> and the processor's config of a vision language model; <see langword="null"/> for a language model.
    /// </param>
    /// <param name="device">The device, as in the constructor.</param>
    /// <param name="options">Properties, scheduler, draft model or prompt lookup, and the adapters for all requests.</param>
    /// <param name="generationConfig">The config of requests that bring none, over the library's defaults.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ArgumentException">A part of the model is missing.</exception>
    /// <exception cref="ModelLoadException">The model cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    public static ContinuousBatchingPipeline FromMemory(
        ModelsMap models,
        Tokenizer tokenizer,
        string? configPath = null,
        string device = "CPU",
        PipelineOptions? options = null,
        GenerationConfig? generationConfig = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(device);
        PipelineOptions given = EngineRules.Check(options ?? new PipelineOptions());
        if (configPath is null)
        {
            models.CheckLanguage();
        }
        else
        {
            models.CheckVision();
            ModelFolder.CheckVisionConfig(configPath);
            EngineRules.CheckVision(given);
        }

        GenerationConfigRules.CheckForLoading(generationConfig, given);
        PipelineOptions fit = AdapterOptions.Fixed(given, models.LanguageGraph, device)!;
        return new(NativeContinuousBatchingPipeline.FromMemory(models, tokenizer, configPath, device, fit, generationConfig), device, fit, configPath);
    }

    /// <summary>Frees the model. Blocks until a running step is over. Handles stay readable.</summary>
    public void Dispose()
    {
        FreeModel();
        Requests.Dispose();
    }

    /// <summary>Frees the model, but neither the tokenizer nor the configs.</summary>
    internal void FreeModel()
    {
        lock (_stepping)
        {
            _native.Dispose();
        }
    }

    /// <summary>Steps unless another thread has already brought the request to its end.</summary>
    internal void StepFor(GenerationHandle handle)
    {
        lock (_stepping)
        {
            if (handle.Status != GenerationStatus.Running)
            {
                return;
            }

            if (!_native.HasNonFinishedRequests())
            {
                throw new OpenVinoGenAIException(
                    "The pipeline no longer works on the request, because an earlier step failed: drop the handle and add the request again.");
            }

            _native.Step();
        }
    }

    private static RequestFactory CreateRequests(
        INativeContinuousBatchingPipeline native, PipelineOptions options, string? configPath, bool isVision)
    {
        Tokenizer? tokenizer = null;
        GenerationConfigResolver? config = null;
        try
        {
            tokenizer = native.GetTokenizer();
            config = new GenerationConfigResolver(native.GetGenerationConfig(), options, tokenizer, givesLogProbabilities: true);
            PromptBudget? budget = configPath is null ? null : PromptBudget.Read(configPath, tokenizer);
            return new RequestFactory(options, tokenizer, config, budget, isVision ? VisionModel.Read(configPath!) : null);
        }
        catch
        {
            config?.Dispose();
            tokenizer?.Dispose();
            native.Dispose();
            throw;
        }
    }
}
