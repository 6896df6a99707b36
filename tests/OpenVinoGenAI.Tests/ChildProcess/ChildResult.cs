namespace OpenVinoGenAI.Tests;

/// <summary>How a scenario of the test host ended.</summary>
/// <param name="ExitCode">What the process returned: 0 for success, 3 for a managed exception, 128 + n for signal n.</param>
/// <param name="TimedOut">Whether it had to be ended because its time was over.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ChildResult(int ExitCode, bool TimedOut, string Output, string Error)
{
    private const int FirstSignal = 128;

    public const int SigIll = 4;
    public const int SigAbrt = 6;
    public const int SigBus = 7;
    public const int SigFpe = 8;
    public const int SigSegv = 11;

    /// <summary>The signal that ended the process, or 0.</summary>
    public int Signal => !TimedOut && ExitCode > FirstSignal ? ExitCode - FirstSignal : 0;

    public override string ToString() =>
        $"exit code {ExitCode}{(TimedOut ? " (timed out)" : string.Empty)}\n--- stdout\n{Output}\n--- stderr\n{Error}";
}
