namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>NativeAOT compared with the ordinary build: the numbers are in the test's output.</summary>
internal sealed class StartupTests
{
    private const int Runs = 7;

    // A comparison of times: other programs that run meanwhile disturb it.
    [Test]
    [Category(LongForm.Category)]
    public void Native_aot_starts_faster_than_the_ordinary_build()
    {
        TimeSpan plain = Report("dotnet publish", Consumers.Plain);
        Report("single file, self-contained", Consumers.SingleFile);
        TimeSpan aot = Report("NativeAOT", Consumers.Aot);

        Assert.That(aot, Is.LessThan(plain));
    }

    private static TimeSpan Report(string form, PublishedProgram program)
    {
        TimeSpan start = Median(() => program.Start([]));
        TimeSpan answer = Median(() => program.Answer());
        TestContext.Progress.WriteLine(
            $"{form}: {program.Size / 1024.0:N0} KiB without the native libraries, native library loaded and version printed after {start.TotalMilliseconds:N0} ms, " +
            $"model loaded and answer printed after {answer.TotalMilliseconds:N0} ms (medians of {Runs})");
        return start;
    }

    private static TimeSpan Median(Func<CommandResult> run)
    {
        var times = new List<TimeSpan>();
        for (int i = 0; i < Runs; i++)
        {
            CommandResult result = run();
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            times.Add(result.Elapsed);
        }

        times.Sort();
        return times[Runs / 2];
    }
}
