using System.Diagnostics;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Inference;

/// <summary>
/// Native generation: a language model whose loop runs in .NET, over the plain OpenVINO runtime. It takes what an <see cref="LLMPipeline"/> cannot:
/// your own logits processors, samplers and stop conditions, access to the logits of each step, and models that the official library does not
/// know. Greedy decoding gives the text of an <see cref="LLMPipeline"/>.
/// </summary>
/// <remarks>
/// A generator runs one generation at a time: calls from several threads wait for each other in the order of their arrival. Grammars, adapters and
/// parsers are not supported.
/// </remarks>
public sealed partial class TextGenerator : IDisposable
{
    private const string ConfigName = "generation_config.json";

    private readonly PipelineGate _gate = new();
    private readonly GenerationConfigResolver _configs;
    private readonly PromptEncoder _encoder;
    private readonly PromptBudget? _budget;
    private readonly CausalModel? _draft;
    private readonly bool _keepPromptCache;
    private readonly bool _ownsModel;
    private bool _isDisposed;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, with <c>openvino_model.xml</c> and the tokenizer's files.</param>
    /// <param name="device">The device. The name is case-sensitive.</param>
    /// <param name="options">Compilation, draft model, prompt cache.</param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public TextGenerator(string modelsPath, string device = "CPU", TextGeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        ModelFolder.CheckLanguageModel(modelsPath);
        _ownsModel = true;
        _keepPromptCache = options?.KeepPromptCache ?? true;
        Tokenizer = new Tokenizer(modelsPath);
        try
        {
            _encoder = new PromptEncoder(Tokenizer);
            _budget = PromptBudget.Read(modelsPath, Tokenizer);
            _configs = CreateConfigs(Path.Combine(modelsPath, ConfigName), options?.DraftModel);
            Model = new CausalModel(modelsPath, device, options?.CompileOptions);
            _draft = options?.DraftModel is { } draft ? LoadDraft(draft) : null;
        }
        catch
        {
            Free();
            throw;
        }
    }

    /// <summary>Creates a generator from an existing model and tokenizer, which the caller continues to own and must dispose.</summary>
    /// <param name="model">The model. Nobody else may use it while the generator does.</param>
    /// <param name="tokenizer">The tokenizer.</param>
    /// <param name="generationConfig">Options for calls that leave them unset, on top of the library's defaults.</param>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    public TextGenerator(CausalModel model, Tokenizer tokenizer, GenerationConfig? generationConfig = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(tokenizer);
        Model = model;
        Tokenizer = tokenizer;
        _keepPromptCache = true;
        _encoder = new PromptEncoder(tokenizer);
        _configs = CreateConfigs(null, null);
        try
        {
            if (generationConfig is not null)
            {
                _configs.Replace(generationConfig);
            }
        }
        catch
        {
            _configs.Dispose();
            throw;
        }
    }

    /// <summary>The model, for use between generations: its cache has what the last one read.</summary>
    public CausalModel Model { get; }

    /// <summary>The tokenizer.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>
    /// Options for calls that leave them unset: initially the model's <c>generation_config.json</c> on top of the library's defaults. Setting it changes
    /// only the options that are not <see langword="null"/>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the config does not change.</exception>
    public GenerationConfig GenerationConfig
    {
        get => _configs.Current;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            using PipelineGate.Pass pass = _gate.Enter(CancellationToken.None);
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _configs.Replace(value);
        }
    }

    /// <summary>Frees the generator, after a generation that runs has ended.</summary>
    public void Dispose()
    {
        using PipelineGate.Pass pass = _gate.Enter(CancellationToken.None);
        if (!_isDisposed)
        {
            _isDisposed = true;
            Free();
        }
    }

    private static CausalModel LoadDraft(DraftModel draft)
    {
        var options = new CompileOptions { Properties = draft.Properties };
        if (draft.Contents is not { } contents)
        {
            return new CausalModel(draft.ModelsPath, draft.Device, options);
        }

        using var core = new Core();
        using Model model = core.ReadModel(contents.Model, contents.Weights.Span);
        return new CausalModel(core, model, draft.Device, options);
    }

    private GenerationConfigResolver CreateConfigs(string? path, DraftModel? draft)
    {
        GenerationConfigHandle handle = NativeGenerationConfig.Load(File.Exists(path) ? path : null, Tokenizer.EosTokenId);
        try
        {
            return new GenerationConfigResolver(handle, draft is null ? null : new PipelineOptions { DraftModel = draft }, Tokenizer);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private void Free()
    {
        _configs?.Dispose();
        _draft?.Dispose();
        if (_ownsModel)
        {
            Model?.Dispose();
            Tokenizer.Dispose();
        }
    }

    private TextGenerationResult Run(
        Func<GenerationConfig, long[][]> encode, bool hasText, GenerationConfig? config, TextGenerationHooks? hooks, Func<string, StreamingStatus>? streamer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        long start = Stopwatch.GetTimestamp();
        GenerationConfig effective = _configs.Resolve(config).Effective;
        long[][] prompts = encode(effective);
        GeneratorRules.Check(effective, hooks, _draft is not null, prompts.Length, streamer is not null);
        int longest = prompts.Max(prompt => prompt.Length);
        effective = _budget?.Fit(effective, longest, () => longest)?.Over(effective) ?? effective;
        var plan = new GenerationPlan(effective, hooks, Tokenizer.EosTokenId);
        using CallbackScope scope = CallbackScope.Enter(_gate);
        var run = new GenerationRun(Model, _draft, plan, hasText ? Tokenizer : null, streamer, _keepPromptCache, start);
        return run.Generate(prompts, cancellationToken);
    }
}
