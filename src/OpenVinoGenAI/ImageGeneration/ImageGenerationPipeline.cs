using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>What the pipelines that make pictures have in common.</summary>
/// <remarks>
/// A pipeline may be used by several threads. It runs one generation at a time; further calls wait for their turn in order. Pipelines that
/// were made from or into one another share their models, and their turns. <see cref="Dispose"/> may be called at any time: a generation
/// that runs ends in peace, and calls that wait get an <see cref="ObjectDisposedException"/>.
/// </remarks>
public abstract unsafe partial class ImageGenerationPipeline : IDisposable
{
    private readonly ImagePipelineTurns _turns;
    private readonly string _modelsPath;
    private readonly ImagePipelineConfig _config;
    private Scheduler _scheduler;
    private ImageShape? _shape;

    // Read or loaded from a folder.
    private protected ImageGenerationPipeline(IImagePipelineHandle handle, string modelsPath, ImageDevices? devices, PipelineOptions? options)
    {
        NativePipeline = handle;
        try
        {
            _turns = new ImagePipelineTurns();
            _modelsPath = modelsPath;
            _scheduler = Scheduler.FromConfig(SchedulerConfigOf(modelsPath));
            _config = new ImagePipelineConfig(handle.GetGenerationConfig(), options?.Adapters);
            Devices = devices;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    // Made of the models of another; a copy has turns of its own and the same config.
    private protected ImageGenerationPipeline(IImagePipelineHandle handle, ImageGenerationPipeline source, bool isClone)
    {
        NativePipeline = handle;
        try
        {
            _turns = isClone ? new ImagePipelineTurns() : source._turns;
            _modelsPath = source._modelsPath;
            _scheduler = source._scheduler;
            _shape = source._shape;
            _config = isClone ? source._config.Clone() : source._config.GiveAdaptersTo(handle.GetGenerationConfig());
            Devices = source.Devices;

            // The native one is shared with the source, or the one of the model's folder.
            handle.SetScheduler(_scheduler);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Whether the models are compiled for a device, so that pictures can be made.</summary>
    public bool IsCompiled => Devices is not null;

    /// <summary>
    /// The device or, separated by commas, devices that the models run on; <see langword="null"/> before <see cref="Compile(string, PipelineOptions?)"/>.
    /// </summary>
    public string? Device => Devices?.ToString();

    /// <summary>
    /// What holds for calls that say nothing else: at first the model's own values. Setting it changes only the options that are not
    /// <see langword="null"/>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the old config stays.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public ImageGenerationConfig GenerationConfig
    {
        get
        {
            ObjectDisposedException.ThrowIf(NativePipeline.IsClosed, this);
            return _config.Current;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            InTurn(() =>
            {
                ImageGenerationConfigRules.CheckTogether(_config.Resolve(value), _scheduler.Settings, _shape, StartsFromImage);
                _config.Replace(value);
            });
        }
    }

    /// <summary>Sets how the picture is freed from noise (official: <c>set_scheduler</c>).</summary>
    /// <param name="scheduler">The scheduler.</param>
    /// <exception cref="OpenVinoGenAIException">The library cannot use the scheduler with this model.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public void SetScheduler(Scheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        InTurn(() =>
        {
            NativePipeline.SetScheduler(scheduler);
            _scheduler = scheduler;
        });
    }

    /// <summary>How long the parts of the last generation took (official: <c>get_performance_metrics</c>). Results carry their own.</summary>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public ImageGenerationPerfMetrics GetPerformanceMetrics() => InTurn(NativePipeline.GetPerformanceMetrics);

    /// <summary>
    /// Turns a latent into pictures (official: <c>decode</c>). It may be called by the receiver of a step; elsewhere it waits for its turn.
    /// </summary>
    /// <param name="latent">The latent, of four dimensions, for instance that of an <see cref="ImageGenerationStep"/>.</param>
    /// <returns>The pictures, which own their pixels.</returns>
    /// <exception cref="ArgumentException">The latent does not have four dimensions.</exception>
    /// <exception cref="InvalidOperationException">The pipeline is not compiled.</exception>
    /// <exception cref="OpenVinoGenAIException">The latent is not one of this model.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IReadOnlyList<RgbImage> Decode(ImageLatent latent)
    {
        const int Dimensions = 4;
        ArgumentNullException.ThrowIfNull(latent);
        if (latent.Shape.Count != Dimensions)
        {
            throw new ArgumentException($"The latent has the shape {latent.Shape}, and must have {Dimensions} dimensions.", nameof(latent));
        }

        ThrowIfNotCompiled();
        return CallbackScope.IsIn(_turns) ? NativePipeline.Decode(latent) : InTurn(() => NativePipeline.Decode(latent));
    }

    /// <summary>Frees the models. A generation that runs ends first; calls that wait for their turn get an exception.</summary>
    public void Dispose()
    {
        NativePipeline.Dispose();
        _config.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected IImagePipelineHandle NativePipeline { get; }

    private protected ImageDevices? Devices { get; private set; }

    private protected abstract bool StartsFromImage { get; }

    internal void ThrowIfNotCompiled()
    {
        ObjectDisposedException.ThrowIf(NativePipeline.IsClosed, this);
        if (!IsCompiled)
        {
            throw new InvalidOperationException("The pipeline's models were read, but not compiled: call Compile first.");
        }
    }

    // The library's copies share the record of the adapters in use, but not the adapters: they would miss that they have to switch.
    private protected void ThrowIfNoCopies()
    {
        ThrowIfNotCompiled();
        if (_config.CanSwitchAdapters)
        {
            throw new InvalidOperationException(
                "A pipeline whose calls can switch adapters cannot be copied: make a second pipeline, or fix the adapters with " +
                $"{nameof(AdapterMode)}.{nameof(AdapterMode.Fuse)}.");
        }
    }

    internal T InTurn<T>(Func<T> body) => _turns.Runner.Run(
        () =>
        {
            ObjectDisposedException.ThrowIf(NativePipeline.IsClosed, this);
            return body();
        },
        CancellationToken.None);

    private protected void InTurn(Action body) => InTurn<object?>(() =>
    {
        body();
        return null;
    });

    private static string SchedulerConfigOf(string modelsPath) => Path.Combine(modelsPath, "scheduler", "scheduler_config.json");
}
