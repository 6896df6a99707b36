using System.Diagnostics;

namespace OpenVinoGenAI.Benchmarks.Serve;

/// <summary>How long a piece of work took.</summary>
/// <param name="Total">Seconds from the call to its end.</param>
/// <param name="FirstToken">Seconds from the call to the first token; negative where nothing tells.</param>
internal readonly record struct Timing(double Total, double FirstToken = -1)
{
    internal static Timing Of(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return new Timing(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    internal static Timing OfTokens(Action<StreamerBase> work)
    {
        var streamer = new FirstTokenStreamer();
        return Of(() => work(streamer)) with { FirstToken = streamer.Seconds };
    }

    private sealed class FirstTokenStreamer : StreamerBase
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        public double Seconds { get; private set; } = -1;

        public override StreamingStatus Write(long token)
        {
            if (Seconds < 0)
            {
                Seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
            }

            return StreamingStatus.Running;
        }

        public override void End()
        {
        }
    }
}
