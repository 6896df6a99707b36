namespace OpenVinoGenAI.Tests.StructuredOutput.Schemas;

/// <summary>What a grammar cannot express is refused by the name of the keyword and its place, before native code.</summary>
internal sealed class RefusedSchemaTests : TinyChatTests
{
    private static IEnumerable<TestCaseData<string, string, string>> Schemas()
    {
        yield return new("""{"type":"array","items":{"type":"string"},"uniqueItems":true}""", "uniqueItems", "#/uniqueItems");
        yield return new("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"integer"},"uniqueItems":true}}}""", "uniqueItems", "#/properties/a/uniqueItems");
        yield return new("""{"type":"array","contains":{"const":1},"maxContains":2}""", "maxContains", "#/maxContains");
        yield return new("""{"type":"array","prefixItems":[{"type":"null"}],"contains":{"const":1}}""", "contains", "#/contains");
        yield return new("""{"type":"string","not":{"pattern":"^a"}}""", "pattern", "#/not/pattern");
        yield return new("""{"not":{"type":"object","additionalProperties":false}}""", "additionalProperties", "#/not/additionalProperties");
        yield return new("""{"type":"string","pattern":"^(?=.*[0-9])[a-z0-9]+$"}""", "pattern", "#/pattern");
        yield return new("""{"type":"string","pattern":"(a)\\1"}""", "pattern", "#/pattern");
        yield return new("""{"type":"string","pattern":"\\bword\\b"}""", "pattern", "#/pattern");
        yield return new("""{"type":"string","pattern":"\\p{L}+"}""", "pattern", "#/pattern");
        yield return new("""{"type":"string","pattern":"[a"}""", "pattern", "#/pattern");
        yield return new("""{"type":"string","pattern":"^a$","format":"date"}""", "pattern", "#/pattern");
        yield return new("""{"type":"string","pattern":"^(ab*c*)+$","minLength":3}""", "pattern", "#/pattern");
        yield return new("""{"type":"string","format":"color"}""", "color", "#/format");
        yield return new("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "oneOf", "#/oneOf");
        yield return new("""{"oneOf":[{"type":"object","properties":{"a":{"type":"null"}}},{"type":"object","properties":{"b":{"type":"null"}}}]}""", "oneOf", "#/oneOf");
        yield return new("""{"type":"array","items":{"$ref":"https://example.com/schema.json"}}""", "$ref", "#/items/$ref");
        yield return new("""{"$ref":"other.json#/a"}""", "$ref", "#/$ref");
        yield return new("""{"$ref":"#/$defs/missing"}""", "$ref", "#/$ref");
        yield return new("""{"$ref":"#anchor"}""", "$ref", "#/$ref");
        yield return new("""{"$dynamicRef":"#node"}""", "$dynamicRef", "#/$dynamicRef");
        yield return new("""{"type":"object","patternProperties":{"^a":{},"^b":{}}}""", "patternProperties", "#/patternProperties");
        yield return new("""{"type":"object","additionalProperties":{"type":"null"},"minProperties":2}""", "minProperties", "#/minProperties");
        yield return new("""{"type":"integer","minimum":5,"maximum":4}""", "no JSON can fulfil it", "#");
        yield return new("""{"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"],"minProperties":1}""", "no JSON can fulfil it", "#");
        yield return new("""{"type":"string","const":1}""", "no JSON can fulfil it", "#");
        yield return new("""{"allOf":[{"type":"string"},{"type":"integer"}]}""", "no JSON can fulfil it", "#");
        yield return new("""{"type":"integr"}""", "integr", "#/type");
        yield return new("""{"type":5}""", "type", "#/type");
        yield return new("""{"type":"number","minimum":"1"}""", "minimum", "#/minimum");
        yield return new("""{"type":"number","multipleOf":0}""", "multipleOf", "#/multipleOf");
        yield return new("""{"type":"number","minimum":1e999}""", "1e999", "#/minimum");
        yield return new("""{"type":"string","minLength":-1}""", "minLength", "#/minLength");
        yield return new("""{"type":"object","required":"a"}""", "required", "#/required");
        yield return new("""{"enum":[]}""", "enum", "#/enum");
        yield return new("""{"anyOf":{}}""", "anyOf", "#/anyOf");
        yield return new("""{"type":"integer","multipleOf":99991}""", "multiples", "#");
        yield return new("""{"type":"object","type":"array"}""", "twice", "#");
        yield return new("{ no JSON", "JSON", "#");
        yield return new("5", "a schema", "#");
    }

    [TestCaseSource(nameof(Schemas))]
    public void It_is_named_with_its_place(string schema, string word, string place)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(ShortPrompt, new() { StructuredOutput = new() { JsonSchema = schema } }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo("StructuredOutput"));
            Assert.That(error.Message, Does.Contain(word).And.Contain($"(at {place})").And.StartWith("The JSON schema cannot be used: "));
        }
    }

    [TestCase("""{"type":"integer","minimum":1,"exclusiveMinimum":true,"maximum":3,"exclusiveMaximum":true}""", "2")]
    [TestCase("""{"x-custom":1,"nullable":true,"type":"number","minimum":2.5,"maximum":2.5}""", "2.5")]
    [TestCase("""{"type":"string","format":"password","maxLength":0}""", "\"\"")]
    public void Old_and_unknown_keywords_do_no_harm(string schema, string answer) =>
        Assert.That(Pipeline.Generate(ShortPrompt, new() { StructuredOutput = new() { JsonSchema = schema } }).Text, Is.EqualTo(answer).Or.Match($"^{answer}(\\.0+)?$"));

    [Test]
    public void Parameters_in_xml_are_refused_with_such_keywords()
    {
        var grammar = new StructuralTag.QwenXmlParameters("""{"type":"object","properties":{"n":{"type":"number","minimum":0.5}}}""");

        Assert.That(
            () => Pipeline.Generate(ShortPrompt, new() { StructuredOutput = new() { CompoundGrammar = grammar } }),
            Throws.InstanceOf<InvalidConfigurationException>().With.Message.Contains("parameters in XML"));
    }
}
