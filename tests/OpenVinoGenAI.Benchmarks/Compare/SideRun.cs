using OpenVinoGenAI.Benchmarks.Serve;

namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>Lets the sides do every workload in turns.</summary>
internal static class SideRun
{
    /// <summary>Measures the figures that one process after the other gives without ending.</summary>
    /// <returns>The table's lines, and the peak memory of each side's process after them.</returns>
    internal static IReadOnlyList<Row> Measure(Side ours, Side native, Side? official, IReadOnlyList<Figure> figures, CompareOptions options)
    {
        Side[] sides = [.. new[] { ours, native, official }.OfType<Side>()];
        var timings = figures.Select(figure => figure.Workload).Distinct().ToDictionary(
            workload => workload, workload => InTurns(sides, workload, options.WarmUps, options.Rounds));
        var rows = figures.Select(figure =>
        {
            Dictionary<Side, List<Timing>> measured = timings[figure.Workload];
            double[] Values(Side side) => [.. measured[side].Select(figure.Read)];
            return new Row(figure.Name, figure.Unit, Values(ours), Values(native), official is null ? null : Values(official), figure.Aim);
        });
        return [.. rows, Memory(ours, native, official)];
    }

    // In another order each time: the threads of the one before go on spinning for a moment, and it must not always be the same one.
    private static Dictionary<Side, List<Timing>> InTurns(Side[] sides, Workload workload, int warmUps, int rounds)
    {
        var timings = sides.ToDictionary(side => side, _ => new List<Timing>());
        var order = new Random(1);
        int notMeasured = warmUps * workload.PerRound;
        for (int turn = 0; turn < notMeasured + (rounds * workload.PerRound); turn++)
        {
            order.Shuffle(sides);
            foreach (Side side in sides)
            {
                Timing timing = side.Measure(workload.Name);
                if (turn >= notMeasured)
                {
                    timings[side].Add(timing);
                }
            }
        }

        return timings;
    }

    private static Row Memory(Side ours, Side native, Side? official)
    {
        static double[] Peak(Side side) => [side.PeakMemory / 1e6];
        return new Row("peak memory of the process, four pipelines", "MB", Peak(ours), Peak(native), official is null ? null : Peak(official));
    }
}
