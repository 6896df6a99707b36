namespace OpenVinoGenAI.Tests.Samples;

internal sealed class ContinuousBatchingSampleTests
{
    [Test]
    public void It_answers_all_prompts()
    {
        SampleResult result = SampleProcess.Run("ContinuousBatchingSample", "", [Models.TinyChat, "What is the capital of Spain?", "What is the capital of Italy?"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(result.Output, Does.Contain("The capital of Spain is Madrid.").And.Contain("The capital of Italy is Rome.").And.Contain(" steps"));
        }
    }
}
