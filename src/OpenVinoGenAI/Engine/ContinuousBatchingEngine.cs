using System.Diagnostics;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// A large language model that answers the requests of many callers at once. It steps a <see cref="ContinuousBatchingPipeline"/> on a thread of
/// its own, and each step works on all requests together.
/// </summary>
/// <remarks>
/// <para>All members may be called by several threads at once. The library's scheduler shares the steps fairly among the requests that run;
/// at most <see cref="SchedulerConfig.MaxNumSeqs"/> of them run, the others wait in the order of their arrival.</para>
/// <para>A request that is cancelled, is refused or finds no room in the KV cache does not touch the others. An exception out of the model's
/// step itself ends all that run at that moment, because the library does not tell whose it is; the engine then goes on with the next ones,
/// or, if it cannot, is faulted (<see cref="IsFaulted"/>).</para>
/// <para>Unlike a <see cref="LLMPipeline"/> it always uses paged attention, and its adapters are the same for all requests.</para>
/// </remarks>
public sealed partial class ContinuousBatchingEngine : IDisposable, IAsyncDisposable
{
    private readonly RequestFactory _requests;
    private readonly RequestQueue _queue;
    private readonly EngineLoop _loop;
    private readonly EngineLifetime _lifetime;
    private readonly TimeSpan _loadTime;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">
    /// The folder of a language model, with <c>openvino_model.xml</c> and the tokenizer's files, or of a vision language model, as for
    /// <see cref="VLMPipeline"/>.
    /// </param>
    /// <param name="device">The device, as for <see cref="LLMPipeline"/>.</param>
    /// <param name="options">Properties, scheduler, draft model or prompt lookup, and the adapters for all requests.</param>
    /// <param name="maxQueuedRequests">
    /// How many requests may wait while others run, at least 1. When as many wait, further calls wait for a place without being queued.
    /// </param>
    /// <exception cref="ModelLoadException">The folder or a file is missing or cannot be read.</exception>
    /// <exception cref="DeviceNotAvailableException">The device does not exist or lacks a driver.</exception>
    /// <exception cref="InvalidConfigurationException">A property or an option is not allowed.</exception>
    /// <exception cref="NativeLibraryException">The native library cannot be loaded.</exception>
    public ContinuousBatchingEngine(
        string modelsPath, string device = "CPU", PipelineOptions? options = null, int maxQueuedRequests = 1024)
        : this(modelsPath, device, options, maxQueuedRequests, NativeContinuousBatchingPipeline.Load)
    {
    }

    /// <summary>Loads a model by other means than the native library's own.</summary>
    internal ContinuousBatchingEngine(
        string modelsPath,
        string device,
        PipelineOptions? options,
        int maxQueuedRequests,
        Func<string, string, PipelineOptions, INativeContinuousBatchingPipeline> load)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxQueuedRequests, 1);
        long start = Stopwatch.GetTimestamp();
        var pipeline = new ContinuousBatchingPipeline(modelsPath, device, options, load);
        _requests = pipeline.Requests;
        Device = device;
        MaxQueuedRequests = maxQueuedRequests;
        _loadTime = Stopwatch.GetElapsedTime(start);
        _queue = new RequestQueue(maxQueuedRequests);
        _loop = new EngineLoop(pipeline, _queue, EngineRules.RunningRequests(_requests.Options));
        _lifetime = new EngineLifetime(_queue);
    }

    /// <summary>Loads a model without blocking the caller.</summary>
    /// <param name="cancellationToken">
    /// <inheritdoc cref="LLMPipeline.LoadAsync(string, string, PipelineOptions?, CancellationToken)" path="/param[@name='cancellationToken']"/>
    /// </param>
    /// <returns>The engine, once it is loaded.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="ContinuousBatchingEngine(string, string, PipelineOptions?, int)"/>
    public static Task<ContinuousBatchingEngine> LoadAsync(
        string modelsPath,
        string device = "CPU",
        PipelineOptions? options = null,
        int maxQueuedRequests = 1024,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(modelsPath);
        ArgumentNullException.ThrowIfNull(device);
        return ModelLoader.RunAsync(() => new ContinuousBatchingEngine(modelsPath, device, options, maxQueuedRequests), cancellationToken);
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>How many requests may wait while others run.</summary>
    public int MaxQueuedRequests { get; }

    /// <summary>The model's tokenizer. It lives as long as the engine.</summary>
    public Tokenizer Tokenizer => _requests.Tokenizer;

    /// <summary>The options of requests that leave them unset: the model's <c>generation_config.json</c> over the library's defaults.</summary>
    public GenerationConfig GenerationConfig => _requests.GenerationConfig;

    /// <summary>
    /// Whether the engine has failed for good: requests that ran or waited have ended with an exception that says why, and so do later ones.
    /// </summary>
    public bool IsFaulted => Fault is not null;

    /// <summary>The exception that made the engine fail; <see langword="null"/> while it works.</summary>
    public Exception? Fault => _loop.Fault;

    /// <summary>How busy the engine is.</summary>
    public EngineMetrics Metrics => _loop.Metrics;

    /// <summary>
    /// Ends the engine and frees the model. Requests that run or wait end with an <see cref="ObjectDisposedException"/>. Blocks until the
    /// current step is over.
    /// </summary>
    public void Dispose()
    {
        _lifetime.Dispose();
        _loop.Ended.Wait();
        Free();
    }

    /// <summary>Ends the engine and frees the model, as <see cref="Dispose"/>, without blocking.</summary>
    /// <returns>A task that completes when the model is freed.</returns>
    public async ValueTask DisposeAsync()
    {
        _lifetime.Dispose();
        await _loop.Ended.ConfigureAwait(false);
        Free();
    }

    private void Free() => _requests.Dispose();
}
