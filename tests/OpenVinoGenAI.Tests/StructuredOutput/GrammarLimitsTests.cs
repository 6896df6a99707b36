namespace OpenVinoGenAI.Tests.StructuredOutput;

/// <summary>Grammars that would overflow the native stack or be compiled for minutes are refused; those within the limits are not.</summary>
internal sealed class GrammarLimitsTests : TinyChatTests
{
    [TestCase("regex", 20_000)]
    [TestCase("regex-part", 20_000)]
    [TestCase("ebnf", 50_000)]
    [TestCase("schema", 300)]
    [TestCase("schema", 20_000)]
    [TestCase("references", 5_000)]
    [TestCase("tags", 5_000)]
    public void Nesting_is_limited(string kind, int depth)
    {
        ChildResult result = ChildProcess.Run("limits-grammar", Models.TinyChat, kind, $"{depth}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.Contain("StructuredOutput: ").And.Contain("nested"));
            Assert.That(result.Output, Does.Contain(ShortAnswer), "the pipeline is still usable");
        }
    }

    [TestCase("regex", 200)]
    [TestCase("ebnf", 200)]
    [TestCase("schema", 60)]
    [TestCase("references", 30)]
    [TestCase("tags", 40)]
    public void Below_the_limit_it_is_compiled(string kind, int depth)
    {
        ChildResult result = ChildProcess.Run("limits-grammar", Models.TinyChat, kind, $"{depth}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output.Trim(), Is.EqualTo(ShortAnswer), "nothing is refused");
        }
    }

    private static IEnumerable<TestCaseData<StructuredOutputConfig, string>> TooLarge()
    {
        yield return new(new() { Regex = new string('a', 100_001) }, "characters") { TestName = "{m}(long regex)" };
        yield return new(new() { Regex = "([a-z]{0,300}b){0,300}" }, "repetitions") { TestName = "{m}(nested repetition)" };
        yield return new(new() { Regex = "((a{1,30}b){1,30}c){30}" }, "repetitions") { TestName = "{m}(deeply nested repetition)" };
        yield return new(new() { Grammar = "root ::= ([a-z]{1,500} \"b\"){1,500}" }, "repetitions") { TestName = "{m}(nested repetition in a grammar)" };
        yield return new(new() { Grammar = "root ::= \"" + new string('a', 1_000_001) + "\"" }, "characters") { TestName = "{m}(long grammar)" };
        yield return new(
            new() { Grammar = "root ::= r0\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"r{i} ::= \"a\" r{i + 1}\n")) + "r20000 ::= \"b\"" },
            "rules")
        { TestName = "{m}(many rules)" };
        yield return new(new() { JsonSchema = $$"""{"description":"{{new string('a', 1_000_001)}}"}""" }, "characters") { TestName = "{m}(long schema)" };
        yield return new(
            new() { StructuralTags = new([new("<a>", Schema(300), "</a>")], ["<a"]) }, "nested")
        { TestName = "{m}(schema of a tag)" };
    }

    [TestCaseSource(nameof(TooLarge))]
    public void Size_is_limited(StructuredOutputConfig grammar, string problem)
    {
        Assert.That(
            () => Pipeline.Generate("Hi", new() { MaxNewTokens = 3, StructuredOutput = grammar }),
            Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("StructuredOutput").And.Message.Contains(problem));
        AssertUsable();
    }

    [TestCase("[({]{9}\"(a)", false, 1)]
    [TestCase(@"\(\[(a)", false, 1)]
    [TestCase("root ::= \"((\\\"(\" # (((\n (a (b))", true, 2)]
    [TestCase("(a)(b)((c))", false, 2)]
    public void Only_groups_count_as_nesting(string text, bool isGrammar, int depth) =>
        Assert.That(NestingScanner.Scan(text, isGrammar).Depth, Is.EqualTo(depth));

    private static string Schema(int depth) =>
        string.Concat(Enumerable.Repeat("""{"type":"array","items":""", depth)) + "true" + new string('}', depth);
}
