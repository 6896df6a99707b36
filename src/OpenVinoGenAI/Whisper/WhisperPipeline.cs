using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>
/// A speech recognition model: from sound to text, with times, in the language spoken or in English (official: <c>WhisperPipeline</c>).
/// </summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a generation that runs ends in peace, and calls that wait get an
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed unsafe partial class WhisperPipeline : IDisposable
{
    private readonly WhisperPipelineHandle _handle;
    private readonly PipelineRunner _runner;
    private readonly WhisperPipelineConfig _config;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, as Optimum exports it.</param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case counts.
    /// </param>
    /// <param name="options">Properties, word timestamps.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public WhisperPipeline(string modelsPath, string device = "CPU", WhisperPipelineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFiles.CheckSpeechModel(modelsPath);
        var facts = WhisperModelFacts.Read(modelsPath);
        WhisperFeatures.Check(modelsPath);
        options ??= new WhisperPipelineOptions();
        Device = device;
        _runner = new PipelineRunner(this);
        _handle = Load(modelsPath, device, options);
        try
        {
            using var pipe = _handle.Acquire();
            ov_genai_tokenizer* tokenizer;
            NativeStatus.ThrowIfFailed(ov_genai_whisper_pipeline_get_tokenizer(pipe.Pointer, &tokenizer));
            Tokenizer = new Tokenizer(new TokenizerHandle(tokenizer));
            ov_genai_whisper_generation_config* config;
            NativeStatus.ThrowIfFailed(ov_genai_whisper_pipeline_get_generation_config(pipe.Pointer, &config));
            _config = new WhisperPipelineConfig(new WhisperGenerationConfigHandle(config), facts, options.HasWordTimestamps, Tokenizer);
        }
        catch
        {
            Tokenizer?.Dispose();
            _handle.Dispose();
            throw;
        }
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>The pipeline's tokenizer. It lives as long as the pipeline.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>
    /// What holds for calls that say nothing else: at first the model's <c>generation_config.json</c> over the library's defaults. Setting
    /// it changes only the options that are not <see langword="null"/>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the old config stays.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public WhisperGenerationConfig GenerationConfig
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _config.Current;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            InTurn(pipe => _config.Replace(value, config => ov_genai_whisper_pipeline_set_generation_config(pipe, config)));
        }
    }

    /// <summary>Frees the model. A generation that runs ends first; calls that wait for their turn get an exception.</summary>
    public void Dispose()
    {
        _handle.Dispose();
        _config.Dispose();
        Tokenizer.Dispose();
    }

    private static WhisperPipelineHandle Load(string modelsPath, string device, WhisperPipelineOptions options)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options.ToProperties());
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_whisper_pipeline* pipe;
        PipelineErrors.ThrowIfFailed(
            ov_genai_whisper_pipeline_create_with_options(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe), modelsPath, device);
        return new WhisperPipelineHandle(pipe);
    }

    private void InTurn(NativeAction<ov_genai_whisper_pipeline> action) => _runner.Run<object?>(
        () =>
        {
            using var pipe = Acquire();
            action(pipe.Pointer);
            return null;
        },
        CancellationToken.None);

    private NativeHandle<ov_genai_whisper_pipeline>.Lease Acquire()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _handle.Acquire();
    }
}
