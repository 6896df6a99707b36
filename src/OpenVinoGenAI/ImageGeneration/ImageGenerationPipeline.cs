using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>The base class of the pipelines that generate images.</summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order. Pipelines that
/// were made from or into one another share their models, and their turns. <see cref="Dispose"/> may be called at any time: a generation
/// that runs completes, and calls that wait get an <see cref="ObjectDisposedException"/>.
/// </remarks>
public abstract partial class ImageGenerationPipeline : IDisposable
{
    private readonly PipelineCore<INativeImagePipeline, ImageGenerationConfig, ImageGenerationConfigHandle> _core;
    private readonly ImageGenerationConfigResolver _configs;
    private readonly string? _modelsPath;
    private Scheduler _scheduler;
    private ImageShape? _shape;

    // Read or loaded from a folder.
    private protected ImageGenerationPipeline(INativeImagePipeline native, string modelsPath, ImageDevices? devices, PipelineOptions? options)
    {
        try
        {
            _modelsPath = modelsPath;
            _scheduler = Scheduler.FromConfig(SchedulerConfigOf(modelsPath));
            _configs = new ImageGenerationConfigResolver(native.GetGenerationConfig(), options?.Adapters);
            _core = new(this, native, _configs);
            Devices = devices;
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    // Made of parts, which are compiled.
    private protected ImageGenerationPipeline(INativeImagePipeline native, Scheduler scheduler, ImageDevices devices)
    {
        try
        {
            _scheduler = scheduler;
            _configs = new ImageGenerationConfigResolver(native.GetGenerationConfig(), registered: null);
            _core = new(this, native, _configs);
            Devices = devices;
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    // Made of the models of another, whose gate it shares; a copy has a gate of its own and the same config.
    private protected ImageGenerationPipeline(INativeImagePipeline native, ImageGenerationPipeline source, bool isClone)
    {
        try
        {
            _modelsPath = source._modelsPath;
            _scheduler = source._scheduler;
            _shape = source._shape;
            _configs = isClone ? source._configs.Clone() : source._configs.GiveAdaptersTo(native.GetGenerationConfig());
            _core = new(this, native, _configs, gate: isClone ? null : source._core.Gate);
            Devices = source.Devices;

            // The native one is shared with the source, or the one of the model's folder.
            native.SetScheduler(_scheduler);
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    /// <summary>Whether the models are compiled for a device, so that images can be made.</summary>
    public bool IsCompiled => Devices is not null;

    /// <summary>
    /// The device or, separated by commas, devices that the models run on; <see langword="null"/> before <see cref="Compile(string, PipelineOptions?)"/>.
    /// </summary>
    public string? Device => Devices?.ToString();

    /// <summary>
    /// Options for calls that leave them unset: initially the model's own values. Setting it changes only the options that are not
    /// <see langword="null"/>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the config does not change.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public ImageGenerationConfig GenerationConfig
    {
        get => _core.GenerationConfig;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _core.InTurn(_ =>
            {
                ImageGenerationConfigRules.CheckTogether(_configs.Merge(value), _scheduler.Settings, _shape, StartsFromImage);
                _configs.Replace(value);
            });
        }
    }

    /// <summary>Sets how the image is freed from noise (official: <c>set_scheduler</c>).</summary>
    /// <param name="scheduler">The scheduler.</param>
    /// <exception cref="OpenVinoGenAIException">The library cannot use the scheduler with this model.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void SetScheduler(Scheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        _core.InTurn(native =>
        {
            native.SetScheduler(scheduler);
            _scheduler = scheduler;
        });
    }

    /// <summary>How long the parts of the last generation took (official: <c>get_performance_metrics</c>). Results carry their own.</summary>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public ImageGenerationPerfMetrics GetPerformanceMetrics() => _core.InTurn(native => native.GetPerformanceMetrics());

    /// <summary>
    /// Turns a latent into images (official: <c>decode</c>). It may be called by the receiver of a step; elsewhere it waits for its turn.
    /// </summary>
    /// <param name="latent">The latent, of four dimensions, for instance that of an <see cref="ImageGenerationStep"/>.</param>
    /// <returns>The images, which own their pixels.</returns>
    /// <exception cref="ArgumentException">The latent does not have four dimensions.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The latent is not one of this model.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IReadOnlyList<RgbImage> Decode(ImageLatent latent)
    {
        ImageLatent.CheckDecodable(latent);
        ThrowIfNotCompiled();
        return CallbackScope.IsIn(_core.Gate) ? _core.InCallback(native => native.Decode(latent)) : _core.InTurn(native => native.Decode(latent));
    }

    /// <summary>Frees the models. A generation that runs ends first; calls that wait for their turn get an exception.</summary>
    public void Dispose()
    {
        _core.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ImageDevices? Devices { get; private set; }

    private protected abstract bool StartsFromImage { get; }

    internal void ThrowIfNotCompiled()
    {
        _core.ThrowIfDisposed();
        if (!IsCompiled)
        {
            throw new InvalidOperationException("The pipeline's models were read, but not compiled: call Compile first.");
        }
    }

    // The library's copies share the record of the adapters in use, but not the adapters: they would miss that they have to switch.
    private protected void ThrowIfNoCopies()
    {
        ThrowIfNotCompiled();
        if (_modelsPath is null)
        {
            throw new InvalidOperationException("A pipeline that was made from parts cannot be copied: make another one from the same parts.");
        }

        if (_configs.CanSwitchAdapters)
        {
            throw new InvalidOperationException(
                "A pipeline whose calls can switch adapters cannot be copied: make a second pipeline, or fix the adapters with " +
                $"{nameof(AdapterMode)}.{nameof(AdapterMode.Fuse)}.");
        }
    }

    /// <summary>Checks a config, over the pipeline's own, as a generation would, without running one.</summary>
    /// <param name="config">The config.</param>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void Validate(ImageGenerationConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        config.Validate();
        CheckCall(GenerationConfig.With(config), image: null);
    }

    /// <summary>Checks a call against what the pipeline is by then.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal void CheckCall(ImageGenerationConfig config, RgbImage? image)
    {
        ImageGenerationConfigRules.CheckTogether(config, _scheduler.Settings, _shape, StartsFromImage);
        if (image is not null)
        {
            CheckImage(config, image);
        }
    }

    /// <summary>Checks the image to start from, in a pipeline that needs more of it than that it is one.</summary>
    private protected virtual void CheckImage(ImageGenerationConfig config, RgbImage image)
    {
    }

    private protected ImageGenerationResult Run<TNative>(
        ImageGenerationCall<TNative> call, ImageGenerationConfig? config, CancellationToken cancellationToken)
        where TNative : INativeImagePipeline
    {
        ThrowIfNotCompiled();
        return _core.Run(call, config, cancellationToken);
    }

    private protected Task<ImageGenerationResult> RunAsync<TNative>(
        ImageGenerationCall<TNative> call, ImageGenerationConfig? config, CancellationToken cancellationToken)
        where TNative : INativeImagePipeline
    {
        ThrowIfNotCompiled();
        return _core.RunAsync(call, config, cancellationToken);
    }

    /// <summary>Does something short with the native pipeline, in turn with the calls of all pipelines that share its models.</summary>
    internal T InTurn<TNative, T>(Func<TNative, T> body)
        where TNative : INativeImagePipeline =>
        _core.InTurn(native => body((TNative)native));

    private static string SchedulerConfigOf(string modelsPath) => Path.Combine(modelsPath, "scheduler", "scheduler_config.json");
}
