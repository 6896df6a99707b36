using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

/// <summary>Tells when the time of a fuzz test is over.</summary>
internal sealed class FuzzDeadline
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public bool IsOver => Stopwatch.GetElapsedTime(_start) >= FuzzBudget.Duration;
}
