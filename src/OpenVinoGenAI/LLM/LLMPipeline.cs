using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// A large language model with its tokenizer: generates text, holds chats and streams (official: <c>LLMPipeline</c>).
/// </summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a running generation completes, and waiting calls get an
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed partial class LLMPipeline : IDisposable
{
    private readonly PipelineCore<NativeLLMPipeline, GenerationConfig, GenerationConfigHandle> _core;
    private readonly StatefulChatState _chat;
    private readonly int? _modelMaxNewTokens;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, with <c>openvino_model.xml</c> and the tokenizer's files.</param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. The name is case-sensitive.
    /// </param>
    /// <param name="options">Properties, scheduler, draft model, adapters.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public LLMPipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(AdapterOptions.ForText(options, modelsPath, ModelFolder.LanguageModelGraph, device), modelsPath, null, device)
    {
        if (LanguageModelConfig.VocabularySizeWithoutDetokenizer(modelsPath) is { } size)
        {
            Tokenizer.VocabularySize = size;
        }
    }

    /// <summary>Loads a model with an existing tokenizer, for example one with another chat template.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="tokenizer">The tokenizer. It may be disposed afterwards.</param>
    /// <param name="device">The device, as in the other constructor.</param>
    /// <param name="options">Properties, scheduler, draft model, adapters.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    public LLMPipeline(string modelsPath, Tokenizer tokenizer, string device = "CPU", PipelineOptions? options = null)
        : this(
            AdapterOptions.ForText(options, modelsPath, ModelFolder.LanguageModelGraph, device),
            modelsPath,
            tokenizer ?? throw new ArgumentNullException(nameof(tokenizer)),
            device)
    {
    }

    private LLMPipeline(PipelineOptions? options, string modelsPath, Tokenizer? tokenizer, string device)
        : this(Load(modelsPath, device, options, tokenizer), device, options, modelsPath)
    {
    }

    private LLMPipeline(NativeLLMPipeline native, string device, PipelineOptions? options, string? modelsPath)
    {
        Device = device;
        _chat = new StatefulChatState(options is { AttentionBackend: AttentionBackend.PagedAttention } or { SchedulerConfig: not null });
        _core = PipelineCoreFactory.Create(
            this,
            native,
            (pipe, tokenizer) => new LLMConfigResolver(pipe.GetGenerationConfig(), options, tokenizer, pipe.SetGenerationConfig),
            modelsPath);

        // A pipeline from memory has no limit but the one that its caller gave it.
        _modelMaxNewTokens = modelsPath is null ? GenerationConfig.Unlimited : _core.GenerationConfig.MaxNewTokens;
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// Cancels the returned task immediately. The library cannot be interrupted while it loads, and does not report progress: the load
    /// continues in the background, and its result is freed.
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="LLMPipeline(string, string, PipelineOptions?)"/>
    public static Task<LLMPipeline> LoadAsync(
        string modelsPath, string device = "CPU", PipelineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new LLMPipeline(modelsPath, device, options), cancellationToken);
    }

    /// <summary>Loads a model with an existing tokenizer without blocking the caller.</summary>
    /// <param name="tokenizer">The tokenizer. It may be disposed once the pipeline is loaded.</param>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="LLMPipeline(string, Tokenizer, string, PipelineOptions?)"
    /// path="/node()[not(self::param[@name='tokenizer'])]"/>
    public static Task<LLMPipeline> LoadAsync(
        string modelsPath,
        Tokenizer tokenizer,
        string device = "CPU",
        PipelineOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new LLMPipeline(modelsPath, tokenizer, device, options), cancellationToken);
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>The pipeline's tokenizer, valid for as long as the pipeline.</summary>
    public Tokenizer Tokenizer => _core.Tokenizer;

    /// <summary>
    /// The options of calls that do not set their own: initially those of the model's <c>generation_config.json</c>, else the library's defaults.
    /// Setting it only changes the options that are not <see langword="null"/>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the config does not change.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public GenerationConfig GenerationConfig
    {
        get => _core.GenerationConfig;
        set => _core.GenerationConfig = value;
    }

    /// <summary>
    /// Creates a pipeline from a model in memory, for example one that is stored encrypted.
    /// </summary>
    /// <param name="model">The text of the model's <c>.xml</c> file.</param>
    /// <param name="weights">The bytes of the model's <c>.bin</c> file; they are copied.</param>
    /// <param name="tokenizer">The tokenizer. It may be disposed afterwards.</param>
    /// <param name="device">The device, as in the constructor.</param>
    /// <param name="options">Properties, scheduler, draft model, adapters.</param>
    /// <param name="generationConfig">The options of calls that do not set their own; <see langword="null"/> for the library's defaults.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ModelLoadException">The model cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    public static LLMPipeline FromMemory(
        string model,
        ReadOnlySpan<byte> weights,
        Tokenizer tokenizer,
        string device = "CPU",
        PipelineOptions? options = null,
        GenerationConfig? generationConfig = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(model);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(device);
        options = AdapterOptions.ForText(options, model, device);
        GenerationConfigRules.CheckForLoading(generationConfig, options);
        var native = NativeLLMPipeline.FromMemory(model, weights, tokenizer, device, options, generationConfig);
        var pipeline = new LLMPipeline(native, device, options, modelsPath: null);
        if (generationConfig?.Adapters is { } chosen)
        {
            pipeline.GenerationConfig = new() { Adapters = chosen };
        }

        return pipeline;
    }

    /// <summary>Frees the model, after a running generation has completed. Calls that wait for their turn throw.</summary>
    public void Dispose() => _core.Dispose();

    /// <summary>The limit of tokens in the pipeline's config, if it is not the one that the model came with.</summary>
    private int? GivenMaxNewTokens => GenerationConfig.MaxNewTokens is { } own && own != _modelMaxNewTokens ? own : null;

    private static NativeLLMPipeline Load(string modelsPath, string device, PipelineOptions? options, Tokenizer? tokenizer)
    {
        ArgumentNullException.ThrowIfNull(device);
        if (tokenizer is null)
        {
            ModelFolder.CheckLanguageModel(modelsPath);
        }
        else
        {
            ModelFolder.CheckLanguageModelOnly(modelsPath);
        }

        return NativeLLMPipeline.Load(modelsPath, device, options, tokenizer);
    }
}
