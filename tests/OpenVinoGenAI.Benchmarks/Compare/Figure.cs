using OpenVinoGenAI.Benchmarks.Serve;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A line of the comparison.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Workload">The work that it is read from.</param>
/// <param name="Read">Reads it from a timing of that work.</param>
/// <param name="NativeAim">What its ratio to C++ should be.</param>
/// <param name="OfficialAim">What its ratio to Python should be.</param>
internal sealed record Figure(
    string Name, string Unit, Workload Workload, Func<Timing, double> Read, Aim? NativeAim = null, Aim? OfficialAim = null)
{
    /// <summary>Reads a side's values of the workload from all runs.</summary>
    internal double[][] Values(IEnumerable<SideRun> runs, string side) =>
        [.. runs.Select(run => run.Timings[Workload][side].Select(Read).ToArray())];

    /// <summary>The figures of the long-running processes, in the order of the table.</summary>
    internal static IReadOnlyList<Figure> All(Inputs inputs) =>
    [
        new("load time, text model", "ms", Workload.Load, timing => timing.Total * 1000),
        new("time to first token", "ms", Workload.Tokens, timing => timing.FirstToken * 1000, Aim.AtMost(1.02)),
        new("time per further token", "µs", Workload.Tokens, timing => (timing.Total - timing.FirstToken) / (Workloads.Tokens - 1) * 1e6),
        new("tokens per second", "1/s", Workload.Text, timing => Workloads.Tokens / timing.Total, Aim.AtLeast(0.99)),
        new("tokens per second, streaming text", "1/s", Workload.Pieces, timing => Workloads.Tokens / timing.Total, Aim.AtLeast(0.99)),
        new("speech, real-time factor", "", Workload.Speech, timing => timing.Total / inputs.SpeechDuration.TotalSeconds, Aim.AtMost(1.01)),
        new("vision, time to first token", "ms", Workload.Vision, timing => timing.FirstToken * 1000),
        new("images per second", "1/s", Workload.Image, timing => 1 / timing.Total, Aim.AtLeast(0.99)),
        .. Workload.Batches.Select(batch => new Figure(
            $"tokens per second, {batch.Value.Title}",
            "1/s",
            batch.Value,
            timing => batch.Key * Workloads.BatchTokens / timing.Total,
            Aim.AtLeast(0.98),
            Aim.AtLeast(1))),
    ];
}
