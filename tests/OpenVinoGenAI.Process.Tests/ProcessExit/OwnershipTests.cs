using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// What a program forgets to dispose is collected: native objects, threads and memory stay flat. The variable OPENVINO_GENAI_FORGOTTEN says
/// how many of each kind are forgotten; if it is not set, 10, and fewer of those that take long to load.
/// </summary>
internal sealed class OwnershipTests
{
    private const int MostThreads = 2;
    private const int MostMegabytes = 24;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    [TestCase("engine")]
    [TestCase("engine-used")]
    [TestCase("engine-stream")]
    [TestCase("llm")]
    [TestCase("vlm", 8)]
    [TestCase("whisper", 8)]
    [TestCase("images", 6, Category = LongForm.Category)]
    [TestCase("history")]
    [TestCase("session")]
    [TestCase("vision-history")]
    [TestCase("vision-session")]
    public void What_is_forgotten_is_collected(string kind, int count = 10)
    {
        string forgotten = Environment.GetEnvironmentVariable("OPENVINO_GENAI_FORGOTTEN") ?? count.ToString(CultureInfo.InvariantCulture);
        ChildResult result = ChildProcess.Run("forget", [kind, forgotten, TestData.Models], Longest);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());

        // The library (2026.3.1) keeps a thread of every Whisper pipeline, also of those that its official Python API frees.
        int keptByTheLibrary = kind == "whisper" ? int.Parse(forgotten, CultureInfo.InvariantCulture) : 0;
        long[] growth = [.. result.Output.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(growth[0], Is.LessThanOrEqualTo(0), "native objects");
            Assert.That(growth[1], Is.LessThanOrEqualTo(MostThreads + keptByTheLibrary), "threads");
            Assert.That(growth[2], Is.LessThanOrEqualTo(MostMegabytes), "megabytes");
        }
    }
}
