using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>
/// A vision language model with its tokenizer: it answers questions about pictures (official: <c>VLMPipeline</c>).
/// </summary>
/// <remarks>
/// <para>
/// In a prompt, <c>&lt;ov_genai_image_0&gt;</c> says where a picture belongs, for every model; a model's own tag (<c>&lt;image&gt;</c> for
/// LLaVA) works too, but not both in one prompt. Without a tag all pictures come before the text. A picture that no tag names, while others
/// are named, is left out. In a chat the numbers go on counting, and only the pictures of the last message can be named.
/// </para>
/// <para>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a generation that runs ends in peace, and calls that wait get an
/// <see cref="ObjectDisposedException"/>.
/// </para>
/// </remarks>
public sealed unsafe partial class VLMPipeline : IDisposable
{
    private readonly VLMPipelineHandle _handle;
    private readonly PipelineRunner _runner;
    private readonly PipelineConfig _config;
    private readonly bool _isStateful;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">
    /// The model's folder, with <c>config.json</c>, <c>preprocessor_config.json</c>, <c>openvino_language_model.xml</c>, the embeddings
    /// models and the tokenizer's files.
    /// </param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. Case counts.
    /// </param>
    /// <param name="options">Properties (<c>CACHE_DIR</c>, for instance), scheduler, prompt lookup, adapters, attention backend.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public VLMPipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFiles.CheckVisionModel(modelsPath);
        _handle = Load(modelsPath, device, options);
        _runner = new PipelineRunner(this);
        Device = device;
        try
        {
            using var pipe = _handle.Acquire();
            _isStateful = NativeValue.GetFlag(pipe.Pointer, &ov_genai_vlm_pipeline_is_stateful);
            ov_genai_tokenizer* tokenizer;
            NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_get_tokenizer(pipe.Pointer, &tokenizer));
            Tokenizer = new Tokenizer(new TokenizerHandle(tokenizer));
            ov_genai_generation_config* config;
            NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_get_generation_config(pipe.Pointer, &config));
            _config = new PipelineConfig(new GenerationConfigHandle(config), options, Tokenizer);
        }
        catch
        {
            _config?.Dispose();
            Tokenizer?.Dispose();
            _handle.Dispose();
            throw;
        }
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>The pipeline's tokenizer. It lives as long as the pipeline.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>The chat template, in Jinja; the tokenizer has the same one. It counts from the next call on.</summary>
    /// <remarks>Official: <c>set_chat_template</c>, which works with one attention backend only; this works with both.</remarks>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public string ChatTemplate
    {
        get => Tokenizer.ChatTemplate;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            InTurn(_ => Tokenizer.ChatTemplate = value);
        }
    }

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
            InTurn(pipe => _config.Replace(value, config => ov_genai_vlm_pipeline_set_generation_config(pipe, config)));
        }
    }

    /// <summary>Frees the model. A generation that runs ends first; calls that wait for their turn get an exception.</summary>
    public void Dispose()
    {
        _handle.Dispose();
        _config.Dispose();
        Tokenizer.Dispose();
    }

    private static VLMPipelineHandle Load(string modelsPath, string device, PipelineOptions? options)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(options);
        using var nativeOptions = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_vlm_pipeline* pipe;
        ov_status_e status = ov_genai_vlm_pipeline_create_with_options(path.Pointer, deviceText.Pointer, nativeOptions.Pointer, &pipe);
        PipelineErrors.ThrowIfFailed(status, modelsPath, device);
        return new VLMPipelineHandle(pipe);
    }

    private void InTurn(NativeAction<ov_genai_vlm_pipeline> action) => _runner.Run<object?>(
        () =>
        {
            using var pipe = Acquire();
            action(pipe.Pointer);
            return null;
        },
        CancellationToken.None);

    private NativeHandle<ov_genai_vlm_pipeline>.Lease Acquire()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _handle.Acquire();
    }
}
