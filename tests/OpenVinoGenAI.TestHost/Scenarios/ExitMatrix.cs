using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>
/// Ends the process in the middle of native work. Arguments: the kind of work (see <see cref="EndlessWork"/>), the way to end, the folder
/// of the models, and the milliseconds between the start of the work and the end.
/// </summary>
internal static class ExitMatrix
{
    private const int ReturnCode = 5;
    private const int ExitCode = 6;
    private const int InterruptedCode = 7;

    [Scenario("exit-at-work")]
    internal static void AtWork(string[] args)
    {
        EndlessWork.Start(args[0], args[2]);
        Thread.Sleep(int.Parse(args[3], CultureInfo.InvariantCulture));

        // Registered after the library's own handler, so that it runs later: nothing may cut it off.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.Out.WriteLine("handler");
        Console.Out.WriteLine("done");
        End(args[1]);
    }

    private static void End(string way)
    {
        switch (way)
        {
            case "return":
                Environment.ExitCode = ReturnCode;
                break;
            case "exit":
                Environment.Exit(ExitCode);
                break;
            case "interrupt":
                Signal("INT");
                Thread.Sleep(Timeout.Infinite);
                break;
            case "interrupt-handled":
                Interrupt();
                break;
            case "terminate":
                Signal("TERM");
                Thread.Sleep(Timeout.Infinite);
                break;
            case "unhandled":
                new Thread(() => throw new InvalidOperationException("thrown elsewhere")).Start();
                Thread.Sleep(Timeout.Infinite);
                break;
            default:
                throw new ArgumentException($"There is no way '{way}' to end.");
        }
    }

    // As programs do it that end in good order on Ctrl+C.
    private static void Interrupt()
    {
        using var interrupted = new ManualResetEventSlim();
        using PosixSignalRegistration registration = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            context =>
            {
                context.Cancel = true;
                interrupted.Set();
            });
        Signal("INT");
        interrupted.Wait();
        Environment.ExitCode = InterruptedCode;
    }

    private static void Signal(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
