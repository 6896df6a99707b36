using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>
/// A large language model with its tokenizer: text, chat, streaming (official: <c>LLMPipeline</c>).
/// </summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a generation that runs ends in peace, and calls that wait get an
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed unsafe partial class LLMPipeline : IDisposable
{
    private readonly LLMPipelineHandle _handle;
    private readonly PipelineRunner _runner;
    private readonly PipelineOptions? _options;
    private readonly PipelineConfig _config;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, with <c>openvino_model.xml</c> and the tokenizer's files.</param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case counts.
    /// </param>
    /// <param name="options">Properties, scheduler, draft model, adapters.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public LLMPipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(Load(modelsPath, device, options, null), device, options)
    {
    }

    /// <summary>Loads a model with a tokenizer that is there already, for instance one with another chat template.</summary>
    /// <param name="modelsPath">The model's folder.</param>
    /// <param name="tokenizer">The tokenizer. It may be disposed afterwards.</param>
    /// <param name="device">The device, as in the other constructor.</param>
    /// <param name="options">Properties, scheduler, draft model, adapters.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    public LLMPipeline(string modelsPath, Tokenizer tokenizer, string device = "CPU", PipelineOptions? options = null)
        : this(Load(modelsPath, device, options, tokenizer ?? throw new ArgumentNullException(nameof(tokenizer))), device, options)
    {
    }

    private LLMPipeline(LLMPipelineHandle handle, string device, PipelineOptions? options)
    {
        _handle = handle;
        _options = options;
        _chat = new OwnChat(options is { AttentionBackend: AttentionBackend.PagedAttention } or { SchedulerConfig: not null });
        _runner = new PipelineRunner(this);
        Device = device;
        try
        {
            using var pipe = handle.Acquire();
            ov_genai_tokenizer* tokenizer;
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_get_tokenizer(pipe.Pointer, &tokenizer));
            Tokenizer = new Tokenizer(new TokenizerHandle(tokenizer));
            ov_genai_generation_config* config;
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_get_generation_config(pipe.Pointer, &config));
            _config = new PipelineConfig(new GenerationConfigHandle(config), options, Tokenizer);
        }
        catch
        {
            _config?.Dispose();
            Tokenizer?.Dispose();
            handle.Dispose();
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
    public GenerationConfig GenerationConfig
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _config.Current;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            InTurn(pipe => _config.Replace(value, config => ov_genai_llm_pipeline_set_generation_config(pipe, config)));
        }
    }

    /// <summary>
    /// Makes a pipeline from a model in memory, for instance one that is stored encrypted.
    /// </summary>
    /// <param name="model">The text of the model's <c>.xml</c> file.</param>
    /// <param name="weights">The bytes of the model's <c>.bin</c> file; they are copied.</param>
    /// <param name="tokenizer">The tokenizer. It may be disposed afterwards.</param>
    /// <param name="device">The device, as in the constructor.</param>
    /// <param name="options">Properties, scheduler, draft model, adapters.</param>
    /// <param name="generationConfig">What holds for calls that say nothing else, over the library's defaults.</param>
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
        using GenerationConfigHandle configHandle = GenerationConfigHandle.Create();
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var config = configHandle.Acquire();
        using var nativeOptions = optionsHandle.Acquire();
        using var nativeTokenizer = tokenizer.Acquire();
        using var text = new Utf8Text(model);
        using var deviceText = new Utf8Text(device);
        if (generationConfig is not null)
        {
            GenerationConfigRules.Check(generationConfig);
            GenerationConfigRules.CheckAgainst(generationConfig, options);
            GenerationConfigMapper.Apply(generationConfig, config.Pointer);
        }

        ov_genai_llm_pipeline* pipe;
        fixed (byte* bytes = weights)
        {
            PipelineErrors.ThrowIfFailed(
                ov_genai_llm_pipeline_create_from_memory(
                    text.View, bytes, (nuint)weights.Length, nativeTokenizer.Pointer, deviceText.Pointer, nativeOptions.Pointer, config.Pointer, &pipe),
                null,
                device);
        }

        var pipeline = new LLMPipeline(new LLMPipelineHandle(pipe), device, options);
        if (generationConfig?.Adapters is { } chosen)
        {
            pipeline.GenerationConfig = new() { Adapters = chosen };
        }

        return pipeline;
    }

    /// <summary>Frees the model. A generation that runs ends first; calls that wait for their turn get an exception.</summary>
    public void Dispose()
    {
        _handle.Dispose();
        _config.Dispose();
        Tokenizer.Dispose();
    }

    private static LLMPipelineHandle Load(string modelsPath, string device, PipelineOptions? options, Tokenizer? tokenizer)
    {
        ArgumentNullException.ThrowIfNull(device);
        if (tokenizer is null)
        {
            ModelFiles.CheckLanguageModel(modelsPath);
        }
        else
        {
            ModelFiles.Check(modelsPath, "openvino_model.xml", "openvino_model.bin");
        }

        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_llm_pipeline* pipe;
        if (tokenizer is null)
        {
            PipelineErrors.ThrowIfFailed(
                ov_genai_llm_pipeline_create_with_options(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe), modelsPath, device);
        }
        else
        {
            using var nativeTokenizer = tokenizer.Acquire();
            PipelineErrors.ThrowIfFailed(
                ov_genai_llm_pipeline_create_with_tokenizer(
                    path.Pointer, nativeTokenizer.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe),
                modelsPath,
                device);
        }

        return new LLMPipelineHandle(pipe);
    }

    private void InTurn(NativeAction<ov_genai_llm_pipeline> action) => _runner.Run<object?>(
        () =>
        {
            using var pipe = Acquire();
            action(pipe.Pointer);
            return null;
        },
        CancellationToken.None);

    private NativeHandle<ov_genai_llm_pipeline>.Lease Acquire()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _handle.Acquire();
    }
}
