using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// A vision language model with its tokenizer, which answers questions about images (official: <c>VLMPipeline</c>).
/// </summary>
/// <remarks>
/// <para>
/// In a prompt, <c>&lt;ov_genai_image_0&gt;</c> places an image, for every model. A model's own tag (<c>&lt;image&gt;</c> for LLaVA) works too, but
/// not both in one prompt. Without tags, all images come before the text. If some images are named and others are not, the others are left
/// out. In a chat the numbers continue from turn to turn, and only the images of the last message can be named.
/// </para>
/// <para>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order.
/// <see cref="Dispose"/> may be called at any time: a running generation completes, and waiting calls get an
/// <see cref="ObjectDisposedException"/>.
/// </para>
/// </remarks>
public sealed partial class VLMPipeline : IDisposable
{
    private readonly PipelineCore<NativeVLMPipeline, GenerationConfig, GenerationConfigHandle> _core;
    private readonly VisionChatState _chat;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">
    /// The model's folder, with <c>config.json</c>, <c>preprocessor_config.json</c>, <c>openvino_language_model.xml</c>, the embeddings
    /// models and the tokenizer's files.
    /// </param>
    /// <param name="device">
    /// The device: <c>CPU</c>, <c>GPU</c>, <c>NPU</c>, or a virtual one such as <c>AUTO</c> or <c>HETERO:GPU,CPU</c>. The name is case-sensitive.
    /// </param>
    /// <param name="options">Properties (<c>CACHE_DIR</c>, for instance), scheduler, prompt lookup, adapters, attention backend.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public VLMPipeline(string modelsPath, string device = "CPU", PipelineOptions? options = null)
        : this(Load(modelsPath, device, ref options), modelsPath, device, options)
    {
    }

    private VLMPipeline(NativeVLMPipeline native, string configPath, string device, PipelineOptions? options)
    {
        Device = device;
        VisionChatState? chat = null;
        _core = PipelineCoreFactory.Create(
            this,
            native,
            (native, tokenizer) =>
            {
                var configs = new GenerationConfigResolver(native.GetGenerationConfig(), options, tokenizer, native.SetGenerationConfig);
                chat = new VisionChatState(native.IsStateful, configs, VisionModel.Read(configPath));
                return configs;
            },
            configPath);
        _chat = chat!;
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LLMPipeline.LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The pipeline, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="VLMPipeline(string, string, PipelineOptions?)"/>
    public static Task<VLMPipeline> LoadAsync(
        string modelsPath, string device = "CPU", PipelineOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new VLMPipeline(modelsPath, device, options), cancellationToken);
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>The pipeline's tokenizer, valid for as long as the pipeline.</summary>
    public Tokenizer Tokenizer => _core.Tokenizer;

    /// <summary>The chat template, in Jinja, which the tokenizer shares. A change applies from the next call on.</summary>
    /// <remarks>Official: <c>set_chat_template</c>, which works with one attention backend only; this works with both.</remarks>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public string ChatTemplate
    {
        get => Tokenizer.ChatTemplate;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _core.InTurn(_ => Tokenizer.ChatTemplate = value);
        }
    }

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

    /// <summary>Creates a pipeline from a model in memory, for instance one that is stored encrypted.</summary>
    /// <param name="models">The parts of the model, at least the three that <see cref="ModelsMap"/> names.</param>
    /// <param name="tokenizer">The tokenizer. It may be disposed afterwards.</param>
    /// <param name="configPath">The folder with <c>config.json</c> and <c>preprocessor_config.json</c> or <c>processor_config.json</c>.</param>
    /// <param name="device">The device, as in the constructor.</param>
    /// <param name="options">Properties, scheduler, prompt lookup, adapters, attention backend.</param>
    /// <param name="generationConfig">Options for calls that leave them unset, on top of the library's defaults.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ArgumentException">A part of the model is missing.</exception>
    /// <exception cref="ModelLoadException">The model or a config cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    public static VLMPipeline FromMemory(
        ModelsMap models,
        Tokenizer tokenizer,
        string configPath,
        string device = "CPU",
        PipelineOptions? options = null,
        GenerationConfig? generationConfig = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(device);
        models.CheckVision();
        ModelFolder.CheckVisionConfig(configPath);
        options = AdapterOptions.ForText(options, models.LanguageGraph, device);
        GenerationConfigRules.CheckForLoading(generationConfig, options);
        return new VLMPipeline(NativeVLMPipeline.FromMemory(models, tokenizer, configPath, device, options, generationConfig), configPath, device, options);
    }

    /// <summary>Frees the model, after a running generation has completed. Calls that wait for their turn throw.</summary>
    public void Dispose() => _core.Dispose();

    private VisionHistoryCall NewCall(ChatHistory history, VisionInputs? images, StreamerFactory streamer) =>
        new(VisionHistoryCall.Read(history), history.Vision, images, _chat, streamer);

    private static NativeVLMPipeline Load(string modelsPath, string device, ref PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFolder.CheckVisionModel(modelsPath);
        options = AdapterOptions.ForText(options, modelsPath, ModelFolder.VisionLanguageModelGraph, device);
        return NativeVLMPipeline.Load(modelsPath, device, options);
    }
}
