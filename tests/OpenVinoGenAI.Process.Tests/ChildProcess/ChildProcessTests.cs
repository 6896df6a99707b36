namespace OpenVinoGenAI.Tests;

internal sealed class ChildProcessTests
{
    [Test]
    public void Passes_arguments_and_the_native_directory()
    {
        ChildResult result = ChildProcess.Run("harness-echo", "a b", "ü😀");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output.TrimEnd(), Is.EqualTo("a b|ü😀"));
            Assert.That(result.Error.TrimEnd(), Is.EqualTo(Path.GetDirectoryName(NativeRuntime.LibraryPath)));
        }
    }

    [Test]
    public void A_managed_exception_is_no_signal()
    {
        ChildResult result = ChildProcess.Run("harness-throw", "what went wrong");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(3));
            Assert.That(result.Signal, Is.Zero);
            Assert.That(result.Error.TrimEnd(), Is.EqualTo("InvalidOperationException: what went wrong"));
        }
    }

    [Test]
    public void A_crash_is_a_signal()
    {
        ChildResult result = ChildProcess.Run("harness-crash");

        // The .NET runtime turns a fault outside native code into an abort.
        Assert.That(result.Signal, Is.EqualTo(ChildResult.SigSegv).Or.EqualTo(ChildResult.SigAbrt), result.ToString());
    }

    [Test]
    public void A_hang_is_ended_and_keeps_its_output()
    {
        ChildResult result = ChildProcess.Run("harness-hang", [], TimeSpan.FromSeconds(2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.TimedOut, Is.True);
            Assert.That(result.Signal, Is.Zero);
            Assert.That(result.Output.TrimEnd(), Is.EqualTo("hanging"));
        }
    }

    [Test]
    public void An_unknown_scenario_is_refused()
    {
        ChildResult result = ChildProcess.Run("no-such-scenario");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(64));
            Assert.That(result.Error, Does.Contain("harness-echo"));
        }
    }
}
