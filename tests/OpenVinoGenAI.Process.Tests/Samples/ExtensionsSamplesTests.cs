namespace OpenVinoGenAI.Tests.Samples;

/// <summary>The samples over Microsoft.Extensions.AI, run as a user would.</summary>
internal sealed class ExtensionsSamplesTests
{
    [Test]
    public void The_model_calls_a_function_and_answers_with_its_result()
    {
        SampleResult result = SampleProcess.Run("ToolsSample", "", []);

        Assert.That(
            (result.Output, result.Error, result.ExitCode),
            Is.EqualTo(("[the model calls get_weather(Paris)]\nIt is sunny in Paris and the temperature is 21 degrees.\n", "", 0)));
    }

    [Test]
    public void The_agent_calls_a_function_and_remembers_the_conversation()
    {
        SampleResult result = SampleProcess.Run("AgentSample", "What is the time in London?\nWhat is the capital of France?\n", []);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.Contain("11:30").And.Contain("Paris"));
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
        });
    }

    [Test]
    public void An_answer_names_its_sources()
    {
        SampleResult result = SampleProcess.Run("RagSample", "", []);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(4));
            Assert.That(result.Output, Does.Contain("Sources:"));
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
        });
    }

    [TestCase("RagSample")]
    [TestCase("ToolsSample")]
    [TestCase("AgentSample")]
    public void Too_many_arguments_are_refused(string sample)
    {
        SampleResult result = SampleProcess.Run(sample, "", ["a", "b", "c", "d", "e"]);

        Assert.That((result.Error.StartsWith("error: ", StringComparison.Ordinal), result.ExitCode), Is.EqualTo((true, 1)));
    }
}
