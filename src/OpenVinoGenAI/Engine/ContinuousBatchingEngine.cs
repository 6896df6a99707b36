using System.Diagnostics;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// A large language model that answers many requests at once (official: <c>ContinuousBatchingPipeline</c>): any number of callers share it,
/// and each step of the model works on all their requests together.
/// </summary>
/// <remarks>
/// <para>All members may be called by several threads at once. The library's scheduler shares the steps fairly among the requests that run;
/// at most <see cref="SchedulerConfig.MaxNumSeqs"/> of them run, the others wait in the order of their arrival.</para>
/// <para>A request that is cancelled, is refused or finds no room in the KV cache does not touch the others. An exception out of the model's
/// step itself ends all that run at that moment, because the library does not tell whose it is.</para>
/// <para>Unlike a <see cref="LLMPipeline"/> it always uses paged attention, and its adapters are the same for all requests.</para>
/// </remarks>
public sealed partial class ContinuousBatchingEngine : IDisposable, IAsyncDisposable
{
    private readonly PipelineOptions _options;
    private readonly PipelineConfig _config;
    private readonly RequestQueue _queue;
    private readonly EngineLoop _loop;
    private readonly double _loadTime;

    /// <summary>Loads a model.</summary>
    /// <param name="modelsPath">The model's folder, with <c>openvino_model.xml</c> and the tokenizer's files.</param>
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
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxQueuedRequests, 1);
        long start = Stopwatch.GetTimestamp();
        _options = EngineRules.Check(options ?? new PipelineOptions());
        NativeBatch batch = NativeBatch.Load(modelsPath, device, _options);
        try
        {
            Tokenizer = batch.GetTokenizer();
            _config = new PipelineConfig(batch.GetGenerationConfig(), _options, Tokenizer);
        }
        catch
        {
            Tokenizer?.Dispose();
            batch.Dispose();
            throw;
        }

        Device = device;
        MaxQueuedRequests = maxQueuedRequests;
        _loadTime = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _queue = new RequestQueue(maxQueuedRequests);
        _loop = new EngineLoop(batch, _queue, EngineRules.RunningRequests(_options));
    }

    /// <summary>The device that the model runs on.</summary>
    public string Device { get; }

    /// <summary>How many requests may wait while others run.</summary>
    public int MaxQueuedRequests { get; }

    /// <summary>The model's tokenizer. It lives as long as the engine.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>What holds for requests that say nothing else: the model's <c>generation_config.json</c> over the library's defaults.</summary>
    public GenerationConfig GenerationConfig => _config.Current;

    /// <summary>How busy the engine is, as of its last step.</summary>
    public EngineMetrics Metrics => _loop.Metrics;

    /// <summary>
    /// Ends the engine and frees the model. Requests that run or wait end with an <see cref="ObjectDisposedException"/>. Blocks until the
    /// current step is over.
    /// </summary>
    public void Dispose()
    {
        _queue.Dispose();
        _loop.Ended.Wait();
        Free();
    }

    /// <summary>Ends the engine and frees the model, as <see cref="Dispose"/>, without blocking.</summary>
    /// <returns>A task that completes when the model is freed.</returns>
    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await _loop.Ended.ConfigureAwait(false);
        Free();
    }

    private void Free()
    {
        _config.Dispose();
        Tokenizer.Dispose();
    }
}
