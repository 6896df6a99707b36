using System.Diagnostics;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// Ends the work of the native library before the process ends. The library counts every call into it (generating, stepping, loading,
/// compiling, encoding, decoding, freeing), so nothing can be missed here.
/// </summary>
/// <remarks>
/// <para>When the process exits, generations that are streamed end at their next token and engines stop stepping; both have
/// <see cref="LongestWait"/> for it. What cannot be ended (beams, batches, calls that nobody streams, loading, compiling) or takes longer
/// is cut off: the library's exit handler then leaves the process with its exit code, but without destroying the objects that those calls
/// use.</para>
/// <para>An exception that nobody catches does not come here: it aborts the process, which destroys nothing.</para>
/// </remarks>
internal static class NativeWorkTracker
{
    /// <summary>How long the end of the process waits for native calls: several tokens' time of a large model.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private static volatile bool _mustEnd;

    /// <summary>Whether the process ends, so that native work must stop as soon as it can.</summary>
    internal static bool MustEnd => _mustEnd;

    /// <summary>Watches for the end of the process; called once, when the native library has been loaded.</summary>
    internal static void Watch()
    {
        ProcessExit.Protect(Environment.ExitCode);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();
    }

    private static void EndAll()
    {
        _mustEnd = true;
        WaitForCalls();
        NativeLog.Disconnect();

        // As late as possible: static objects that a call makes from now on are destroyed before the handler runs.
        ProcessExit.Protect(Environment.ExitCode);
    }

    private static void WaitForCalls()
    {
        // A callback may end the process itself: its own call cannot end before the callback returns.
        int own = CallbackScope.IsInAny ? 1 : 0;
        long start = Stopwatch.GetTimestamp();
        while (ProcessExit.CountRunningCalls() > own && Stopwatch.GetElapsedTime(start) < LongestWait)
        {
            Thread.Sleep(1);
        }
    }
}
