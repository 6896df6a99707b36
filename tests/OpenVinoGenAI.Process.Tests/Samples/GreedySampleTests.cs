namespace OpenVinoGenAI.Tests.Samples;

internal sealed class GreedySampleTests
{
    [Test]
    public void It_answers_the_prompt()
    {
        SampleResult result = SampleProcess.Run("GreedySample", "", [TestData.Model("tiny-chat"), "What is the capital of France?"]);

        Assert.That((result.Output, result.Error, result.ExitCode), Is.EqualTo(("The capital of France is Paris.\n", "", 0)));
    }
}
