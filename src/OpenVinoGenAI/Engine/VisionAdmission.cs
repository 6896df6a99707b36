using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// Adds the requests of a vision language model to the pipeline on a thread of its own, because the library encodes images while it adds
/// them, and the requests that run must not wait for that. Used by the engine's thread only.
/// </summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="hasChanged">Called on the other thread whenever a request can be taken back.</param>
[SuppressMessage("Design", "CA1001", Justification = "The collection's semaphores hold no wait handle.")]
internal sealed class VisionAdmission(ContinuousBatchingPipeline pipeline, Action hasChanged)
{
    private readonly BlockingCollection<(EngineRequest Request, ulong Id)> _waiting = [];
    private readonly ConcurrentQueue<EngineRequest> _ready = new();
    private Thread? _thread;
    private volatile bool _isStopped;

    /// <summary>The requests that have not been taken back.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether a request can be taken back.</summary>
    internal bool HasReady => !_ready.IsEmpty;

    internal void Add(EngineRequest request, ulong id)
    {
        if (_thread is null)
        {
            _thread = new Thread(Run) { IsBackground = true, Name = nameof(VisionAdmission) };
            _thread.Start();
        }

        Count++;
        _waiting.Add((request, id));
    }

    /// <summary>Takes back a request that has been added to the pipeline, has failed, or is not wanted any more.</summary>
    internal bool TryTake([NotNullWhen(true)] out EngineRequest? request)
    {
        if (!_ready.TryDequeue(out request))
        {
            return false;
        }

        Count--;
        return true;
    }

    /// <summary>Waits for the request that is being encoded; the others can be taken back as they are.</summary>
    internal void Stop()
    {
        _isStopped = true;
        _waiting.CompleteAdding();
        _thread?.Join();
    }

    // An exception that leaves a thread ends the process.
    private void Run()
    {
        foreach ((EngineRequest request, ulong id) in _waiting.GetConsumingEnumerable())
        {
            if (!_isStopped && !request.IsOver)
            {
                request.TryStart(pipeline, id);
            }

            _ready.Enqueue(request);
            hasChanged();
        }
    }
}
