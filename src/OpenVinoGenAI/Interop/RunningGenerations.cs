namespace OpenVinoGenAI.Interop;

/// <summary>
/// Ends the native generations before the process ends: one that still runs while the native library is torn down crashes.
/// </summary>
internal static class RunningGenerations
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static int _count;
    private static int _isRegistered;
    private static volatile bool _mustEnd;

    /// <summary>Whether the process ends, so that generations must stop at their next token.</summary>
    internal static bool MustEnd => _mustEnd;

    internal static void Enter()
    {
        Interlocked.Increment(ref _count);
        if (Interlocked.Exchange(ref _isRegistered, 1) == 0)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();
        }
    }

    internal static void Leave() => Interlocked.Decrement(ref _count);

    // A streamer may end the process itself: its own generation cannot end before it returns.
    private static void EndAll()
    {
        _mustEnd = true;
        int remaining = CallbackScope.IsInAny ? 1 : 0;
        SpinWait.SpinUntil(() => Volatile.Read(ref _count) <= remaining, LongestWait);
    }
}
