namespace OpenVinoGenAI.Tests;

/// <summary>Grammars that cannot be compiled: the grammar library's own message arrives, and the pipeline stays usable.</summary>
internal sealed class StructuredOutputErrorTests : TinyChatTests
{
    [TestCaseSource(nameof(Grammars))]
    public void The_reason_is_reported(StructuredOutputConfig grammar)
    {
        var error = Assert.Catch<OpenVinoGenAIException>(() => Pipeline.Generate(ShortPrompt, new() { StructuredOutput = grammar }));

        Assert.That(error.NativeMessage, Is.Not.Empty);
        AssertUsable();
    }

    private static IEnumerable<TestCaseData> Grammars()
    {
        yield return new TestCaseData(new StructuredOutputConfig { JsonSchema = "{ no JSON" }).SetArgDisplayNames("schema");
        yield return new TestCaseData(new StructuredOutputConfig { Regex = "[a" }).SetArgDisplayNames("regex");
        yield return new TestCaseData(new StructuredOutputConfig { Grammar = "root ::= " }).SetArgDisplayNames("grammar");
    }
}
