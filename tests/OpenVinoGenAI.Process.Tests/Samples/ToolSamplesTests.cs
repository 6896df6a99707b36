namespace OpenVinoGenAI.Tests.Samples;

/// <summary>The samples about tools and grammars over the core API, run as a user would.</summary>
internal sealed class ToolSamplesTests
{
    [Test]
    public void ReAct_calls_a_function_and_answers_with_its_result()
    {
        SampleResult result = SampleProcess.Run("ReActSample", "", []);

        Assert.That((result.Output, result.Error, result.ExitCode), Is.EqualTo((
            "Action: get_weather({\"city\":\"Paris\"})\n"
            + "Observation: {\"temperature\": 21, \"weather\": \"sunny\"}\n"
            + "Answer: It is sunny in Paris and the temperature is 21 degrees.\n",
            "",
            0)));
    }

    [Test]
    public void ReAct_answers_directly_what_needs_no_function()
    {
        SampleResult result = SampleProcess.Run("ReActSample", "", [TestData.Model("tiny-chat"), "What is the capital of France?"]);

        Assert.That((result.Output, result.ExitCode), Is.EqualTo(("Answer: The capital of France is Paris.\n", 0)));
    }

    [Test]
    public void Structural_tags_hold_only_the_call_to_the_schema()
    {
        SampleResult result = SampleProcess.Run("StructuralTagsSample", "", []);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
            Assert.That(result.Output, Does.Match("""<tool_call>\n\{"name": "get_weather", "arguments": \{"city": ?"[^"]*"\}\}\n</tool_call>"""));
            Assert.That(result.Output, Does.Contain("The capital of France is Paris."));
        }
    }

    [Test]
    public void A_compound_grammar_gives_answers_of_its_form()
    {
        string[] lines = SampleProcess.Run("CompoundGrammarSample", "", []).Output.TrimEnd().Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Length.EqualTo(6));
            Assert.That(lines[1], Does.Match("^  (yes|no)$"));
            Assert.That(lines[3], Does.Match(@"^  The answer is [0-9]{1,2}\.$"));
            Assert.That(lines[5], Does.Match("""^  <animal>\{"animal": ?"(cat|dog)", ?"legs": ?[0-9]+\}</animal>$"""));
        }
    }
}
