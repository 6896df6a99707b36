using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>Runs OpenVinoGenAI.Endurance, in its short form unless the environment asks for more.</summary>
internal sealed class EnduranceTests
{
    // Only against a hang: a generation takes a tenth of a second, an interleaving one second.
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PerGeneration = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PerInterleaving = TimeSpan.FromMinutes(2);

    [TestCase("text")]
    [TestCase("text-scheduler", Category = LongForm.Category)]
    [TestCase("native-generation")]
    [TestCase("chat")]
    [TestCase("engine")]
    [TestCase("batching", Category = LongForm.Category)]
    [TestCase("speech", Category = LongForm.Category)]
    [TestCase("recognition", Category = LongForm.Category)]
    [TestCase("embeddings")]
    [TestCase("multimodal-embeddings")]
    [TestCase("ranking")]
    [TestCase("synthesis", Category = LongForm.Category)]
    [TestCase("vision")]
    [TestCase("text-to-image", Category = LongForm.Category)]
    [TestCase("image-to-image", Category = LongForm.Category)]
    [TestCase("inpainting", Category = LongForm.Category)]
    public void Memory_stays_and_no_native_object_is_left(string pipeline) => Run(
        Start + (EnduranceBudget.Generations * PerGeneration),
        "soak",
        pipeline,
        "--generations",
        Text(EnduranceBudget.Generations),
        "--growth",
        Text(EnduranceBudget.Growth));

    [TestCase("text")]
    [TestCase("text-scheduler", Category = LongForm.Category)]
    [TestCase("native-generation")]
    [TestCase("chat")]
    [TestCase("engine")]
    [TestCase("batching", Category = LongForm.Category)]
    [TestCase("speech")]
    [TestCase("recognition", Category = LongForm.Category)]
    [TestCase("embeddings")]
    [TestCase("multimodal-embeddings")]
    [TestCase("ranking")]
    [TestCase("synthesis")]
    [TestCase("vision")]
    [TestCase("text-to-image")]
    [TestCase("image-to-image", Category = LongForm.Category)]
    [TestCase("inpainting", Category = LongForm.Category)]
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
