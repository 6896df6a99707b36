using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs OpenVinoGenAI.Endurance, in its short form unless the environment asks for more.</summary>
internal sealed class EnduranceTests
{
    // Only against a hang: a generation takes a tenth of a second, an interleaving one second.
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PerGeneration = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PerInterleaving = TimeSpan.FromMinutes(2);

    // What is not soaked, or does not race, by day does so at night.
    private static readonly (string Name, bool IsSoakedByDay, bool RacesByDay)[] Pipelines =
    [
        ("text", true, true),
        ("text-scheduler", false, false),
        ("native-generation", true, true),
        ("chat", true, true),
        ("engine", true, true),
        ("batching", false, false),
        ("speech", false, true),
        ("recognition", false, false),
        ("embeddings", true, true),
        ("multimodal-embeddings", true, true),
        ("ranking", true, true),
        ("synthesis", false, true),
        ("vision", true, true),
        ("text-to-image", false, true),
        ("image-to-image", false, false),
        ("inpainting", false, false),
    ];

    private static IEnumerable<TestCaseData> Soaks => Pipelines.Select(pipeline => LongForm.Case(pipeline.Name, pipeline.IsSoakedByDay));

    private static IEnumerable<TestCaseData> Races => Pipelines.Select(pipeline => LongForm.Case(pipeline.Name, pipeline.RacesByDay));

    [TestCaseSource(nameof(Soaks))]
    public void Memory_stays_and_no_native_object_is_left(string pipeline) => Run(
        Start + (EnduranceBudget.Generations * PerGeneration),
        "soak",
        pipeline,
        "--generations",
        Text(EnduranceBudget.Generations),
        "--growth",
        Text(EnduranceBudget.Growth));

    [TestCaseSource(nameof(Races))]
    public void Disposals_and_cancellations_race_as_documented(string pipeline) => Run(
        Start + (EnduranceBudget.Interleavings * PerInterleaving), "races", pipeline, "--interleavings", Text(EnduranceBudget.Interleavings));

    private static void Run(TimeSpan timeout, params string[] args)
    {
        ChildResult result = ChildProcess.RunProgram("OpenVinoGenAI.Endurance", args, timeout);

        TestContext.Progress.WriteLine(result.Output.TrimEnd().Split('\n')[^1]);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
