namespace OpenVinoGenAI.Tests.StructuredOutput;

internal sealed class CompoundGrammarTests : TinyChatTests
{
    private static IEnumerable<TestCaseData<StructuralTag, string>> Grammars()
    {
        var one = new StructuralTag.Tag("<a>", new StructuralTag.ConstString("1"), "</a>");
        var two = new StructuralTag.Tag("<b>", new StructuralTag.Regex("[0-9]{2}"), "</b>");
        yield return new(new StructuralTag.ConstString("yes"), "^yes$") { TestName = "ConstString" };
        yield return new(new StructuralTag.Regex("[a-c]{4}"), "^[a-c]{4}$") { TestName = "Regex" };
        yield return new(new StructuralTag.Ebnf("root ::= \"x\" | \"y\""), "^[xy]$") { TestName = "Ebnf" };
        yield return new(new StructuralTag.JsonSchema("""{"enum":[1,2]}"""), "^[12]$") { TestName = "JsonSchema" };
        yield return new(new StructuralTag.ConstString("a") + new StructuralTag.Regex("b|c") + new StructuralTag.ConstString("d"), "^a[bc]d$") { TestName = "Concat" };
        yield return new(new StructuralTag.ConstString("left") | new StructuralTag.ConstString("right"), "^(left|right)$") { TestName = "Union" };
        yield return new(new StructuralTag.ConstString("=") + (one | two), "^=(<a>1</a>|<b>[0-9]{2}</b>)$") { TestName = "Tree" };
        yield return new(new StructuralTag.Tag("<t>", new StructuralTag.Regex("[a-z]{3}"), "</t>"), "^<t>[a-z]{3}</t>$") { TestName = "Tag" };
        yield return new(
            new StructuralTag.TagsWithSeparator([one, two], ";") { AtLeastOne = true, StopAfterFirst = true }, "^(<a>1</a>|<b>[0-9]{2}</b>)$")
        { TestName = "TagsWithSeparator" };
        yield return new(
            new StructuralTag.TriggeredTags(["<a", "<b"], [one, two]) { AtLeastOne = true, StopAfterFirst = true }, "^(<a>1</a>|<b>[0-9]{2}</b>)$")
        { TestName = "TriggeredTags" };
        yield return new(new StructuralTag.Tag("[", new StructuralTag.AnyText(), "]"), @"^\[") { TestName = "AnyText" };
    }

    [TestCaseSource(nameof(Grammars))]
    public void HoldsTheAnswer(StructuralTag grammar, string pattern)
    {
        var config = new GenerationConfig { MaxNewTokens = 40, StructuredOutput = new() { CompoundGrammar = grammar } };
        Assert.That(Pipeline.Generate("Hello", config).Text, Does.Match(pattern));
    }

    [Test]
    public void QwenParametersAreXml()
    {
        // The grammar allows white space without an end, which this model would write: only a very hot sampler leaves it.
        var grammar = new StructuralTag.QwenXmlParameters("""{"type":"object","properties":{"n":{"type":"integer"}},"required":["n"]}""");
        var config = new GenerationConfig { MaxNewTokens = 300, DoSample = true, Temperature = 10, RngSeed = 1, StructuredOutput = new() { CompoundGrammar = grammar } };
        Assert.That(Pipeline.Generate("Hello", config).Text, Does.Match(@"^\s*<parameter=n>\s*-?[0-9]+"));
    }

    [Test]
    public void StructuralTagsFollowATrigger()
    {
        var tags = new StructuralTagsConfig([new("<n>", """{"enum":[7]}""", "</n>")], ["<n"]);
        string plain = Pipeline.Generate("What is the capital of France?", new() { MaxNewTokens = 40 }).Text;
        string tagged = Pipeline.Generate(
            "What is the capital of France?", new() { MaxNewTokens = 40, StructuredOutput = new() { StructuralTags = tags } }).Text;
        Assert.That(tagged, Is.EqualTo(plain), "without a trigger the text is free");
    }

    [Test]
    public void OperatorsMakeFlatLists()
    {
        StructuralTag a = new StructuralTag.ConstString("a");
        StructuralTag b = new StructuralTag.ConstString("b");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(a + b + a, Is.EqualTo(new StructuralTag.Concat(a, b, a)));
            Assert.That(a | b | a, Is.EqualTo(new StructuralTag.Union(a, b, a)));
            Assert.That(() => new StructuralTag.Union(), Throws.ArgumentException);
        }
    }

    private static IEnumerable<TestCaseData<StructuredOutputConfig, string>> Mistakes()
    {
        yield return new(new() { Regex = "(unclosed" }, "The parenthesis is not closed") { TestName = "BadRegex" };
        yield return new(new() { JsonSchema = """{"type": 5}""" }, "the value of 'type' must be") { TestName = "BadSchema" };
        yield return new(new() { JsonSchema = "no json" }, "it is not JSON") { TestName = "SchemaThatIsNoJson" };
        yield return new(new() { Grammar = "root ::= x" }, "Rule \"x\" is not defined") { TestName = "BadGrammar" };
        yield return new(new() { CompoundGrammar = new StructuralTag.Regex("(unclosed") }, "parenthesis") { TestName = "BadPart" };
        yield return new(new(), "exactly one of") { TestName = "None" };
        yield return new(new() { Regex = "a", Grammar = "root ::= \"a\"" }, "Regex and Grammar") { TestName = "Two" };
    }

    [TestCaseSource(nameof(Mistakes))]
    public void AMistakeIsExplained(StructuredOutputConfig grammar, string text)
    {
        Assert.That(
            () => Pipeline.Generate("Hello", new() { StructuredOutput = grammar }),
            Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("StructuredOutput").And.Message.Contains(text));
        Assert.That(Pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."), "the pipeline goes on");
    }
}
