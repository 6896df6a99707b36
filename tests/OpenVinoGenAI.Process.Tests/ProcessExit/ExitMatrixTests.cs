using System.Globalization;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// A process that ends in the middle of native work has the exit code that it asked for. The variable OPENVINO_GENAI_EXIT_RUNS says how often
/// each case is run, at another moment each time (1 if it is not set).
/// </summary>
[Platform("Linux")]
internal sealed class ExitMatrixTests
{
    private const int FirstSignal = 128;
    private const int SigInt = 2;
    private const int SigTerm = 15;
    private const int MillisecondsBetweenRuns = 37;
    private static readonly string[] Interrupted = ["llm-sync", "llm-beams", "engine", "loading"];
    private static readonly string[] Works =
        ["llm-plain", "llm-sync", "llm-streamed", "llm-beams", "llm-batch", "vlm", "whisper", "images", "engine", "loading", "native-generation", "inference"];

    private static readonly int Runs =
        int.Parse(Environment.GetEnvironmentVariable("OPENVINO_GENAI_EXIT_RUNS") ?? "1", CultureInfo.InvariantCulture);

    [Test]
    public void Returning_from_Main_keeps_its_exit_code([ValueSource(nameof(Works))] string work) => EndsInOrder(work, "return", 5);

    [Test]
    public void Environment_Exit_keeps_its_exit_code([ValueSource(nameof(Works))] string work) => EndsInOrder(work, "exit", 6);

    [Test]
    public void A_program_that_handles_an_interrupt_keeps_its_exit_code([ValueSource(nameof(Interrupted))] string work) =>
        EndsInOrder(work, "interrupt-handled", 7);

    [Test]
    public void Termination_has_its_exit_code([ValueSource(nameof(Interrupted))] string work) =>
        Ends(work, "terminate", FirstSignal + SigTerm, _ => { });

    [TestCaseSource(nameof(WorksBySignal))]
    public void An_interrupt_has_its_exit_code(string work) => Ends(work, "interrupt", FirstSignal + SigInt, _ => { });

    [TestCaseSource(nameof(WorksBySignal))]
    public void An_exception_that_nobody_catches_keeps_its_exit_code(string work) => Ends(
        work, "unhandled", FirstSignal + ChildResult.SigAbrt, result => Assert.That(result.Error, Does.Contain("thrown elsewhere")));

    // The operating system ends the process without any of our code: the work makes no difference that the other ways would not show.
    private static IEnumerable<TestCaseData> WorksBySignal() => Works.Select(work => LongForm.Case(work, runsByDay: Interrupted.Contains(work)));

    private static void EndsInOrder(string work, string way, int exitCode) =>
        Ends(work, way, exitCode, result => Assert.That(result.Output, Does.Contain("handler")));

    private static void Ends(string work, string way, int exitCode, Action<ChildResult> check)
    {
        for (int run = 0; run < Runs; run++)
        {
            string delay = (run * MillisecondsBetweenRuns).ToString(CultureInfo.InvariantCulture);
            ChildResult result = ChildProcess.RunInterruptible("exit-at-work", work, way, TestData.Models, delay);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(result.TimedOut, Is.False, result.ToString());
                Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.ToString());
                Assert.That(result.Output, Does.StartWith("done"));
                check(result);
            }
        }
    }
}
