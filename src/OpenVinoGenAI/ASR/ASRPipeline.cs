using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// A speech recognition model of any family that the library knows, which are Whisper and Qwen3-ASR (official: <c>ASRPipeline</c>). For a Whisper model
/// it gives the same texts as <see cref="WhisperPipeline"/>.
/// </summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a generation that runs is completed first, and calls that wait get an
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed partial class ASRPipeline : IDisposable
{
    private readonly RecognitionCore<NativeASRPipeline, ASRResult> _core;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, as Optimum exports it.</param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case matters.
    /// </param>
    /// <param name="options">Properties, and word timestamps for Whisper models.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read, or the model is of a family that the library does not know.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property is not allowed, or the model has no word timestamps.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public ASRPipeline(string modelsPath, string device = "CPU", WhisperPipelineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFolder.CheckSpeechModel(modelsPath);
        ASRModelFamily family = ASRModelFamilies.Read(modelsPath);
        options ??= new WhisperPipelineOptions();
        WhisperModelConfig? model = family == ASRModelFamily.Whisper ? WhisperModelConfig.Read(modelsPath) : null;
        WhisperPreprocessorConfig.Check(modelsPath);
        if (model is null && options.HasWordTimestamps)
        {
            throw new InvalidConfigurationException(
                $"{nameof(WhisperPipelineOptions)}.{nameof(options.WordTimestamps)} needs a Whisper model: Qwen3-ASR models have no word timestamps.")
            { Option = nameof(options.WordTimestamps) };
        }

        Device = device;
        _core = new(
            this,
            NativeASRPipeline.Load(modelsPath, device, options),
            (native, tokenizer) => model is null
                ? new Qwen3ASRConfigResolver(native.GetGenerationConfig(), native.SetGenerationConfig)
                : new WhisperConfigResolver(
                    ConfigOf(native, options), model, options.HasWordTimestamps, tokenizer, native.SetGenerationConfig));
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LLMPipeline.LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="ASRPipeline(string, string, WhisperPipelineOptions?)"/>
    public static Task<ASRPipeline> LoadAsync(
        string modelsPath, string device = "CPU", WhisperPipelineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new ASRPipeline(modelsPath, device, options), cancellationToken);
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>The pipeline's tokenizer. It lives as long as the pipeline.</summary>
    public Tokenizer Tokenizer => _core.Tokenizer;

    /// <summary>
    /// Options for calls that leave them unset: initially the model's <c>generation_config.json</c> on top of the library's defaults. Setting it changes
    /// only the options that are not <see langword="null"/>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the old config stays.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public ASRGenerationConfig GenerationConfig
    {
        get => _core.GenerationConfig as ASRGenerationConfig ?? new ASRGenerationConfig(_core.GenerationConfig);
        set => _core.GenerationConfig = value;
    }

    /// <summary>Frees the model. A generation that runs is completed first; calls that wait for their turn get an exception.</summary>
    public void Dispose() => _core.Dispose();

    // Unlike a WhisperPipeline, the library does not note in the pipeline's config that it was made for words.
    private static WhisperGenerationConfigHandle ConfigOf(NativeASRPipeline native, WhisperPipelineOptions options)
    {
        WhisperGenerationConfigHandle config = native.GetGenerationConfig();
        if (!options.HasWordTimestamps)
        {
            return config;
        }

        using (config)
        {
            return WhisperConfigMapper.Merge(config, new WhisperGenerationConfig { WordTimestamps = true });
        }
    }
}
