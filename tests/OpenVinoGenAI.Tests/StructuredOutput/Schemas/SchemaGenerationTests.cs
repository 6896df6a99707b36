namespace OpenVinoGenAI.Tests.StructuredOutput.Schemas;

/// <summary>However hot the sampler, every finished answer fulfils its schema, whether the native library or our own grammar writer compiled it.</summary>
internal sealed class SchemaGenerationTests
{
    private const int Seeds = 4;

    private static readonly (string Name, string Text)[] NativeSchemas =
    [
        ("object", """{"type":"object","properties":{"animal":{"type":"string","enum":["cat","dog"]},"legs":{"type":"integer"}},"required":["animal","legs"],"additionalProperties":false}"""),
        ("nested", """{"type":"object","properties":{"a":{"type":"array","items":{"type":["boolean","null"]}},"b":{"anyOf":[{"const":1},{"type":"null"}]}},"required":["b"]}"""),
        ("reference", """{"$defs":{"n":{"enum":["x",1,null,true]}},"type":"array","items":{"$ref":"#/$defs/n"}}"""),
        ("dictionary", """{"type":"object","additionalProperties":{"type":"boolean"}}"""),
    ];

    [Test]
    public async Task Every_finished_answer_is_valid()
    {
        await using var engine = new ContinuousBatchingEngine(Models.TinyChat);
        (string Name, string Text)[] schemas = [.. SchemaCases.Schemas(), .. NativeSchemas];
        var requests = from schema in schemas
                       from seed in Enumerable.Range(0, Seeds)
                       select (schema, Answer: engine.GenerateAsync("Describe something as JSON.", new()
                       {
                           MaxNewTokens = 150,
                           DoSample = true,
                           Temperature = 1.8f,
                           RngSeed = seed,
                           StructuredOutput = new() { JsonSchema = schema.Text },
                       }));
        var faults = new List<string>();
        var finished = new HashSet<string>();
        foreach (var ((name, text), answer) in requests.ToArray())
        {
            GenerationResult result = await answer;
            if (result.FinishReasons[0] == FinishReason.Stop)
            {
                finished.Add(name);
                faults.AddRange(new SchemaCheck(text).Fault(result.Text) is { } fault ? [$"{name}: {fault}"] : []);
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(faults, Is.Empty);
            Assert.That(finished, Has.Count.GreaterThan(schemas.Length * 3 / 4), "most schemas are finished within the limit");
        }
    }

    [Test]
    public void A_tag_has_valid_content_too()
    {
        const string Schema = """{"type":"number","minimum":-1.5,"maximum":-0.5}""";
        var tags = new StructuralTag.Tag("<n>", new StructuralTag.JsonSchema(Schema), "</n>");
        using LLMPipeline pipeline = Models.LoadTinyChat();
        for (int seed = 0; seed < 10; seed++)
        {
            string text = pipeline.Generate("Hi", new() { MaxNewTokens = 60, DoSample = true, Temperature = 1.8f, RngSeed = seed, StructuredOutput = new() { CompoundGrammar = tags } }).Text;

            Assert.That(new SchemaCheck(Schema).Fault(text.Replace("<n>", string.Empty, StringComparison.Ordinal).Replace("</n>", string.Empty, StringComparison.Ordinal)), Is.Null);
        }
    }

    [Test]
    public void Structural_tags_with_such_a_schema_are_compiled()
    {
        var tags = new StructuralTagsConfig([new("<n>", """{"type":"integer","multipleOf":7}""", "</n>")], ["<n"]);
        using LLMPipeline pipeline = Models.LoadTinyChat();
        string plain = pipeline.Generate("What is the capital of France?").Text;

        Assert.That(pipeline.Generate("What is the capital of France?", new() { StructuredOutput = new() { StructuralTags = tags } }).Text, Is.EqualTo(plain));
    }
}
