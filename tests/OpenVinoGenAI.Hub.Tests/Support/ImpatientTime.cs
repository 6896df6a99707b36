namespace OpenVinoGenAI.Hub.Tests;

/// <summary>
/// A clock for tests: waits before retries are over at once and are recorded, and the time limit for silence passes when the test says so.
/// </summary>
internal sealed class ImpatientTime : TimeProvider
{
    /// <summary>The limit for silence by which its timers are recognised.</summary>
    internal static readonly TimeSpan SilenceLimit = TimeSpan.FromDays(7);

    private readonly List<TimeSpan> _delays = [];
    private readonly List<FakeTimer> _silences = [];

    internal IReadOnlyList<TimeSpan> Delays
    {
        get
        {
            lock (_delays)
            {
                return [.. _delays];
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(() => callback(state));
        lock (_delays)
        {
            if (dueTime == SilenceLimit)
            {
                _silences.Add(timer);
                return timer;
            }

            _delays.Add(dueTime);
        }

        ThreadPool.QueueUserWorkItem(_ => timer.Fire());
        return timer;
    }

    /// <summary>Lets the limit for silence pass for all that waits.</summary>
    internal void PassSilence()
    {
        FakeTimer[] timers;
        lock (_delays)
        {
            timers = [.. _silences];
        }

        foreach (FakeTimer timer in timers)
        {
            timer.Fire();
        }
    }

    private sealed class FakeTimer(Action fire) : ITimer
    {
        private volatile bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_isDisposed;

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void Fire()
        {
            if (!_isDisposed)
            {
                fire();
            }
        }
    }
}
