using OpenVinoGenAI.Benchmarks.Serve;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>What one process of each side measured, in turns.</summary>
/// <param name="Timings">Each workload's timings by the side's name, one for each turn.</param>
/// <param name="PeakMemory">The most memory that each side's process had, in bytes.</param>
internal sealed record SideRun(
    Dictionary<Workload, Dictionary<string, Timing[]>> Timings, Dictionary<string, long> PeakMemory)
{
    /// <summary>Loads a process of each side, and lets them do every workload in turns.</summary>
    internal static SideRun Measure(Dictionary<string, Launch> programs, Inputs inputs, CompareOptions options)
    {
        var sides = new List<Side>();
        try
        {
            // As in the turns: whatever the order does must not always hit the same one.
            KeyValuePair<string, Launch>[] starts = [.. programs];
            Random.Shared.Shuffle(starts);
            foreach ((string name, Launch program) in starts)
            {
                sides.Add(Side.Start(name, program, inputs));
            }

            Side[] order = [.. sides];
            foreach (Workload workload in Workload.All)
            {
                InTurns(order, workload, options.WarmUps);
            }

            var timings = Workload.All.ToDictionary(workload => workload, workload => InTurns(order, workload, options.Rounds));
            return new SideRun(timings, sides.ToDictionary(side => side.Name, side => side.PeakMemory));
        }
        finally
        {
            sides.ForEach(side => side.Dispose());
        }
    }

    // In another order each time: the threads of the one before go on spinning for a moment, and it must not always be the same one.
    private static Dictionary<string, Timing[]> InTurns(Side[] sides, Workload workload, int rounds)
    {
        int turns = rounds * workload.PerRound;
        var timings = sides.ToDictionary(side => side.Name, _ => new Timing[turns]);
        for (int turn = 0; turn < turns; turn++)
        {
            Random.Shared.Shuffle(sides);
            foreach (Side side in sides)
            {
                timings[side.Name][turn] = side.Measure(workload.Name);
            }
        }

        return timings;
    }
}
