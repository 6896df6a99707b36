namespace OpenVinoGenAI.Tests;

/// <summary>
/// Too little memory (<c>ulimit -v</c>): it works, there is an exception with a text, or the process ends at once; it never hangs.
/// </summary>
[Platform("Linux")]
internal sealed class MemoryLimitTests
{
    private const int ScenarioFailed = 3;
    private const int CoreClrNotStarted = 137;
    private const int LibraryNotFound = 127;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(120);

    // The garbage collector reserves 256 GB of addresses unless it is told not to.
    private static readonly Dictionary<string, string?> SmallHeap = new()
    {
        ["DOTNET_GCHeapHardLimit"] = "0x4000000",
        ["DOTNET_GCRegionRange"] = "0x8000000",
    };

    [Test]
    public void Too_little_is_an_error_or_an_end([Values(300, 600, 750, 900, 1050, 1200, 1350)] int megabytes)
    {
        ChildResult result = Run(megabytes);

        Assert.That(result.TimedOut, Is.False, result.ToString());
        if (result.ExitCode is 0)
        {
            // Which exception it is depends on what comes first: this library, the runtime's own assemblies, the native ones.
            Assert.That(result.Output.TrimEnd(), Is.EqualTo("ok").Or.Match(@"^\w+Exception: .{10,}"), result.ToString());
        }
        else
        {
            Assert.That(
                result.ExitCode,
                Is.AnyOf(ScenarioFailed, CoreClrNotStarted, LibraryNotFound, 128 + ChildResult.SigAbrt),
                result.ToString());
            Assert.That(result.Error, Is.Not.Empty);
        }
    }

    [Test]
    public void Enough_works() => Assert.That(Run(8000).Output.TrimEnd(), Is.EqualTo("ok"));

    private static ChildResult Run(int megabytes) => ChildProcess.RunLimited(
        $"-v {megabytes * 1024}", "use-models", ["llm", string.Empty, TestData.Model("tiny-chat-draft")], Timeout, SmallHeap);
}
