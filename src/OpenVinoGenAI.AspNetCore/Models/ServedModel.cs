using System.Diagnostics;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A model that the endpoints serve, and how many of its requests are active.</summary>
internal sealed class ServedModel(string id, OpenVinoModelTask task, int maxActiveRequests)
{
    private const double Weight = 0.2;
    private readonly object _gate = new();
    private int _active;
    private double _meanSeconds;
    private ContinuousBatchingEngine? _engine;

    internal string Id { get; } = id;

    internal OpenVinoModelTask Task { get; } = task;

    internal int MaxActiveRequests { get; } = maxActiveRequests;

    /// <summary>When the model was registered, as the official API gives it: in seconds since 1970.</summary>
    internal long Created { get; } = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    internal int ActiveRequests => Volatile.Read(ref _active);

    /// <summary>How busy the model's engine is; <see langword="null"/> if it has none, or is not loaded.</summary>
    internal EngineMetrics? EngineMetrics => Volatile.Read(ref _engine)?.Metrics;

    /// <summary>Says that a client has answered, so that its model is loaded.</summary>
    internal void MarkLoaded(IChatClient client)
    {
        if (Volatile.Read(ref _engine) is null)
        {
            Volatile.Write(ref _engine, client.GetService<ContinuousBatchingEngine>());
        }
    }

    /// <summary>Lets a request in.</summary>
    /// <param name="count">How many answers it asks for.</param>
    /// <exception cref="ApiException">Too many requests are active.</exception>
    internal Admission Admit(int count = 1)
    {
        lock (_gate)
        {
            if (count > MaxActiveRequests)
            {
                throw ApiException.Invalid("n", $"The request asks for {count} answers at once, but the model '{Id}' takes {MaxActiveRequests}. Ask for fewer.");
            }

            if (_active + count > MaxActiveRequests)
            {
                throw ApiException.Busy(Id, RetryAfter());
            }

            _active += count;
            return new Admission(this, count, Stopwatch.GetTimestamp());
        }
    }

    // A place becomes free, on average, once the active requests have been served for their mean time divided by their number.
    private int RetryAfter() => (int)Math.Clamp(Math.Ceiling(_meanSeconds / Math.Max(1, _active)), 1, 60);

    private void Release(int count, TimeSpan duration)
    {
        lock (_gate)
        {
            _active -= count;
            _meanSeconds = _meanSeconds == 0 ? duration.TotalSeconds : (_meanSeconds * (1 - Weight)) + (duration.TotalSeconds * Weight);
        }
    }

    /// <summary>The place of a request; disposing it frees the place.</summary>
    internal readonly struct Admission(ServedModel model, int count, long start) : IDisposable
    {
        public void Dispose() => model.Release(count, Stopwatch.GetElapsedTime(start));
    }
}
