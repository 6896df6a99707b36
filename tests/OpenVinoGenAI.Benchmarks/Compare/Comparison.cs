namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>The outcome of a run.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Options">How much was measured.</param>
/// <param name="Rows">The figures.</param>
/// <param name="Allocations">What streaming allocates.</param>
/// <param name="Notes">What was left out, and why.</param>
internal sealed record Comparison(
    Machine Machine,
    CompareOptions Options,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<AllocationRow> Allocations,
    IReadOnlyList<string> Notes)
{
    private const string Ours = "C#";
    private const string Native = "C++";
    private const string Official = "Python";

    internal static Comparison Run(CompareOptions options, TextWriter log)
    {
        var notes = new List<string>();
        (Launch? official, string reason) = OfficialPython.Find();
        if (official is null)
        {
            notes.Add($"The official Python API is left out: {reason}.");
        }

        log.WriteLine("Building the C++ program");
        var programs = new Dictionary<string, Launch> { [Ours] = new(Environment.ProcessPath!, []), [Native] = NativeProgram.Build() };
        if (official is not null)
        {
            programs[Official] = official;
        }

        using var inputs = new Inputs();
        List<Row> rows = MeasureSides(programs, inputs, options, log);
        IReadOnlyList<AllocationRow> allocations = AllocationRow.Measure(programs[Ours], inputs);

        if (options.StartRounds > 0)
        {
            log.WriteLine("Publishing the first-token program");
            IReadOnlyList<PublishedForm> forms = PublishedForm.PublishAll();
            log.WriteLine("Starting the programs in turns");
            rows.AddRange(StartRun.Measure(forms, programs[Native], official, inputs.TextModel, options.StartRounds));
        }

        return new Comparison(Machine.Current(), options, rows, allocations, notes);
    }

    private static List<Row> MeasureSides(Dictionary<string, Launch> programs, Inputs inputs, CompareOptions options, TextWriter log)
    {
        var runs = new List<SideRun>();
        while (runs.Count < options.Processes)
        {
            log.WriteLine($"Measuring in turns, processes {runs.Count + 1} of {options.Processes}");
            runs.Add(SideRun.Measure(programs, inputs, options));
        }

        bool hasOfficial = programs.ContainsKey(Official);
        Row RowOf(string name, string unit, Func<string, IReadOnlyList<double[]>> values, Aim? nativeAim = null, Aim? officialAim = null) =>
            new(name, unit, values(Ours), values(Native), hasOfficial ? values(Official) : null, nativeAim, officialAim);
        return
        [
            .. Figure.All(inputs).Select(figure => RowOf(figure.Name, figure.Unit, side => figure.Values(runs, side), figure.NativeAim, figure.OfficialAim)),
            RowOf("peak memory of the process, five pipelines", "MB", side => [.. runs.Select(run => new[] { run.PeakMemory[side] / 1e6 })]),
        ];
    }
}
