namespace OpenVinoGenAI.Tests.Errors;

/// <summary>What is said about a mistake in a grammar begins with the option and the reason, and has no path of the library's build.</summary>
internal sealed class GrammarMessageTests : TinyChatTests
{
    private static IEnumerable<TestCaseData<StructuredOutputConfig, string>> Mistakes()
    {
        yield return new(new() { Regex = "[a" }, "Regex parsing error");
        yield return new(new() { Grammar = "root ::= x" }, "EBNF parser error");
        yield return new(new() { Grammar = "root ::= " }, "EBNF parser error");
        yield return new(new() { CompoundGrammar = new StructuralTag.Ebnf("root ::= x") }, "EBNF parser error");
    }

    [TestCaseSource(nameof(Mistakes))]
    public void The_reason_comes_first(StructuredOutputConfig grammar, string reason)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(ShortPrompt, new() { StructuredOutput = grammar }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.StartWith($"GenerationConfig.StructuredOutput is not allowed: {reason}"));
            Assert.That(error.Message, Does.Not.Contain(".cc:").And.Not.Contain("/home/").And.Not.Match(@"\[\d\d:"));
            Assert.That(error.NativeMessage, Does.Contain(".cc:"), "the whole native text is kept");
        }
    }

    [Test]
    public void Options_are_named_as_here()
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(ShortPrompt, new() { MaxNewTokens = 0 }));

        Assert.That(error.Message, Does.Contain("MaxNewTokens must be greater than 0").And.Not.Contain("max_new_tokens"));
    }
}
