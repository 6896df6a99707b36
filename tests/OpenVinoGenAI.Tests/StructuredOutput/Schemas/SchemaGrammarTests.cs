namespace OpenVinoGenAI.Tests.StructuredOutput.Schemas;

/// <summary>Everything that the grammar of a schema allows is JSON that fulfils the schema, which an independent validator says.</summary>
internal sealed class SchemaGrammarTests
{
    private const int Samples = 300;

    [TestCaseSource(typeof(SchemaCases), nameof(SchemaCases.All))]
    public void What_the_grammar_allows_is_valid(string schema)
    {
        var document = SchemaDocument.Parse(schema);
        bool isNative = SchemaChecker.Check(document);
        (GrammarExpression root, IReadOnlyList<GrammarRule> rules) = JsonSchemaCompiler.Compile(document);
        var check = new SchemaCheck(schema);

        string[] faults = [.. Enumerable.Range(0, Samples).Select(seed => check.Fault(GrammarSampler.Sample(root, rules, seed))).OfType<string>()];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(isNative, Is.False, "the native library gets it wrong");
            Assert.That(faults, Is.Empty);
        }
    }
}
