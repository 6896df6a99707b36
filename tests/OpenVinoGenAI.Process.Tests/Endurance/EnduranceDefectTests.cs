namespace OpenVinoGenAI.Tests;

/// <summary>The endurance program finds what it is there to find.</summary>
internal sealed class EnduranceDefectTests
{
    [TestCase("soak", "defect-native-memory", "Memory may grow by 5 %")]
    [TestCase("soak", "defect-managed-memory", "Memory may grow by 5 %")]
    [TestCase("soak", "defect-handle", "no handle may be left")]
    [TestCase("races", "defect-outcome", "'a defect' ended with None")]
    [TestCase("races", "defect-hang", "The threads did not end within 2 s")]
    public void A_defect_fails_the_run(string verb, string defect, string message)
    {
        string[] size = verb == "soak" ? ["--generations", "200", "--growth", "5"] : ["--interleavings", "2"];

        ChildResult result = ChildProcess.RunProgram("OpenVinoGenAI.Endurance", [verb, defect, .. size, "--patience", "2"], TimeSpan.FromMinutes(2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
            Assert.That(result.Error, Does.Contain(message));
        }
    }
}
