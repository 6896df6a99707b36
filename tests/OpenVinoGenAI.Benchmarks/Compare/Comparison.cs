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
    internal static Comparison Run(CompareOptions options, TextWriter log)
    {
        var notes = new List<string>();
        (Launch? official, string reason) = OfficialPython.Find();
        if (official is null)
        {
            notes.Add($"The official Python API is left out: {reason}.");
        }

        log.WriteLine("Building the C++ program");
        Launch native = NativeProgram.Build();
        using var inputs = new Inputs();
        var rows = new List<Row>();
        AllocationRow[] allocations;
        log.WriteLine("Loading the pipelines of each side");
        using (Side oursSide = Side.Start("C#", new Launch(Environment.ProcessPath!, []), inputs))
        using (Side nativeSide = Side.Start("C++", native, inputs))
        using (Side? officialSide = official is null ? null : Side.Start("Python", official, inputs))
        {
            log.WriteLine("Measuring in turns");
            rows.AddRange(SideRun.Measure(oursSide, nativeSide, officialSide, Figure.All(inputs), options));
            allocations =
            [
                AllocationRow.Ask(oursSide, "Generate with a callback for text", "allocation"),
                AllocationRow.Ask(oursSide, "StreamAsync", "async-allocation"),
            ];
        }

        if (options.StartRounds > 0)
        {
            log.WriteLine("Publishing the first-token program");
            IReadOnlyList<PublishedForm> forms = PublishedForm.PublishAll();
            log.WriteLine("Starting the programs in turns");
            rows.AddRange(StartRun.Measure(forms, native, official, inputs.TextModel, options.StartRounds));
        }

        return new Comparison(Machine.Current(), options, rows, allocations, notes);
    }
}
