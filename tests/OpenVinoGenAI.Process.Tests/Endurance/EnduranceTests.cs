using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs OpenVinoGenAI.Endurance, in its short form unless the environment asks for more.</summary>
[TestFixture("text")]
[TestFixture("text-scheduler", Category = LongForm.Category)]
[TestFixture("native-generation")]
[TestFixture("chat")]
[TestFixture("engine")]
[TestFixture("batching", Category = LongForm.Category)]
[TestFixture("speech")]
[TestFixture("recognition", Category = LongForm.Category)]
[TestFixture("embeddings")]
[TestFixture("multimodal-embeddings")]
[TestFixture("ranking")]
[TestFixture("synthesis")]
[TestFixture("vision")]
[TestFixture("text-to-image")]
[TestFixture("image-to-image", Category = LongForm.Category)]
[TestFixture("inpainting", Category = LongForm.Category)]
internal sealed class EnduranceTests(string pipeline)
{
    // Only against a hang: a generation takes a tenth of a second, an interleaving one second.
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PerGeneration = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PerInterleaving = TimeSpan.FromMinutes(2);

    [Test]
    public void Memory_stays_and_no_native_object_is_left() => Run(
        Start + (EnduranceBudget.Generations * PerGeneration),
        "soak",
        pipeline,
        "--generations",
        Text(EnduranceBudget.Generations),
        "--growth",
        Text(EnduranceBudget.Growth));

    [Test]
    public void Disposals_and_cancellations_race_as_documented() => Run(
        Start + (EnduranceBudget.Interleavings * PerInterleaving), "races", pipeline, "--interleavings", Text(EnduranceBudget.Interleavings));

    private static void Run(TimeSpan timeout, params string[] args)
    {
        ChildResult result = ChildProcess.RunProgram("OpenVinoGenAI.Endurance", args, timeout);

        TestContext.Progress.WriteLine(result.Output.TrimEnd().Split('\n')[^1]);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
