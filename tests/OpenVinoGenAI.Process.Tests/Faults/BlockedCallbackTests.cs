namespace OpenVinoGenAI.Tests;

/// <summary>
/// A callback that blocks for long: who waits for the pipeline can give up, the pipeline can be disposed, and the process can end.
/// </summary>
internal sealed class BlockedCallbackTests
{
    [TestCase("llm", "tiny-chat-draft")]
    [TestCase("whisper", "tiny-whisper")]
    [TestCase("vlm", "tiny-vlm", Category = LongForm.Category)]
    [TestCase("image", "tiny-sd")]
    public void Others_give_up_and_dispose_meanwhile(string kind, string model)
    {
        ChildResult result = ChildProcess.Run("callback-blocks", kind, TestData.Model(model));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            string[] lines = result.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
            Assert.That(lines, Has.Length.EqualTo(4), result.ToString());
            Assert.That(lines[0], Does.StartWith("cancelled").And.Contain("CanceledException"));
            Assert.That(lines[1..3], Is.EqualTo(["disposed, held still", "held ok"]));
            Assert.That(lines[3], Does.StartWith("waiting ObjectDisposedException"));
        }
    }

    [TestCase("llm", "tiny-chat-draft")]
    [TestCase("image", "tiny-sd", Category = LongForm.Category)]
    public void The_process_ends_meanwhile(string kind, string model)
    {
        ChildResult result = ChildProcess.Run("exit-while-callback-blocks", kind, TestData.Model(model));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output.TrimEnd(), Is.EqualTo("done"));
        }
    }
}
