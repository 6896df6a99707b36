using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// A speech recognition model, which transcribes audio or translates it to English, with times (official: <c>WhisperPipeline</c>).
/// </summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a running generation completes, and waiting calls get an
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed partial class WhisperPipeline : IDisposable
{
    private readonly RecognitionCore<NativeWhisperPipeline, WhisperResult> _core;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, as Optimum exports it.</param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. The name is case-sensitive.
    /// </param>
    /// <param name="options">Properties, word timestamps.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public WhisperPipeline(string modelsPath, string device = "CPU", WhisperPipelineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFolder.CheckSpeechModel(modelsPath);
        var model = WhisperModelConfig.Read(modelsPath);
        WhisperPreprocessorConfig.Check(modelsPath);
        options ??= new WhisperPipelineOptions();
        Device = device;
        _core = new(
            this,
            NativeWhisperPipeline.Load(modelsPath, device, options),
            (native, tokenizer) => new WhisperConfigResolver(
                native.GetGenerationConfig(), model, options.HasWordTimestamps, tokenizer, native.SetGenerationConfig));
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LLMPipeline.LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="WhisperPipeline(string, string, WhisperPipelineOptions?)"/>
    public static Task<WhisperPipeline> LoadAsync(
        string modelsPath, string device = "CPU", WhisperPipelineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new WhisperPipeline(modelsPath, device, options), cancellationToken);
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
    public WhisperGenerationConfig GenerationConfig
    {
        get => _core.GenerationConfig;
        set => _core.GenerationConfig = value;
    }

    /// <summary>Frees the model, after a running generation has completed. Calls that wait for their turn throw.</summary>
    public void Dispose() => _core.Dispose();
}
