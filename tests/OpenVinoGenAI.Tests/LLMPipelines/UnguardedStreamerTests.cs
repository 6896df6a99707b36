namespace OpenVinoGenAI.Tests;

/// <summary>Why no exception may leave a callback: it ends the process.</summary>
internal sealed class UnguardedStreamerTests
{
    [Test]
    public void An_exception_that_leaves_the_native_callback_ends_the_process()
    {
        ChildResult result = ChildProcess.Run("llm-unguarded-streamer", Models.TinyChat);

        Assert.That(result.Signal, Is.EqualTo(ChildResult.SigAbrt), result.ToString());
    }

    [Test]
    public void The_guarded_callback_does_not()
    {
        ChildResult result = ChildProcess.Run("llm-guarded-streamer", Models.TinyChat);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
            Assert.That(result.Error, Does.Contain("InvalidDataException: from the streamer"));
        }
    }
}
