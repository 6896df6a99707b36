namespace OpenVinoGenAI.Tests.StructuredOutput.Schemas;

/// <summary>Schemas that the native library gets wrong, by the keyword that they are about.</summary>
internal static class SchemaCases
{
    public static IEnumerable<TestCaseData<string>> All() => Schemas().Select(schema => new TestCaseData<string>(schema.Text) { TestName = $"{{m}}({schema.Name})" });

    public static IEnumerable<(string Name, string Text)> Schemas()
    {
        yield return ("fractional bounds", """{"type":"number","minimum":-1.5,"maximum":-0.5}""");
        yield return ("exclusive fractional bounds", """{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":0.1}""");
        yield return ("one fractional bound", """{"type":"number","minimum":99.95}""");
        yield return ("one upper bound", """{"type":"number","exclusiveMaximum":-2.25}""");
        yield return ("small bounds", """{"type":"number","minimum":1e-7,"maximum":3E-7}""");
        yield return ("integer with fractional bounds", """{"type":"integer","minimum":-3.5,"maximum":2.5}""");
        yield return ("exclusive integer bounds", """{"type":"integer","exclusiveMinimum":7,"exclusiveMaximum":10}""");
        yield return ("large integers", """{"type":"integer","minimum":9007199254740990,"maximum":9007199254740993}""");
        yield return ("huge integers", """{"type":"integer","minimum":-123456789012345678901234567890,"maximum":-123456789012345678901234567880}""");
        yield return ("bounds across zero", """{"type":"integer","minimum":-105,"maximum":1012}""");
        yield return ("one number", """{"type":"number","minimum":2.5,"maximum":2.5}""");
        yield return ("multiples of 7", """{"type":"integer","multipleOf":7,"minimum":-50,"maximum":1000}""");
        yield return ("unlimited multiples of 12", """{"type":"integer","multipleOf":12}""");
        yield return ("cents", """{"type":"number","multipleOf":0.01,"minimum":0,"maximum":10}""");
        yield return ("quarters", """{"type":"number","multipleOf":0.25}""");
        yield return ("multiples of 1000", """{"type":"integer","multipleOf":1000,"minimum":-5000}""");
        yield return ("integer multiples of 1.5", """{"type":"integer","multipleOf":1.5,"maximum":100,"minimum":0}""");
        yield return ("two multiples", """{"allOf":[{"type":"integer","multipleOf":4},{"multipleOf":6,"minimum":0,"maximum":500}]}""");
        yield return ("int32", """{"type":"integer","format":"int32"}""");
        yield return ("length", """{"type":"string","minLength":2,"maxLength":4}""");
        yield return ("minimum length", """{"type":"string","minLength":3}""");
        yield return ("pattern", """{"type":"string","pattern":"^[A-Z]{2}-[0-9]{3,5}$"}""");
        yield return ("pattern of anything", """{"type":"string","pattern":"^.*$"}""");
        yield return ("pattern with complement", """{"type":"string","pattern":"^[^a-z]+$"}""");
        yield return ("pattern without anchors", """{"type":"string","pattern":"\\d+|[a-f]\\w?"}""");
        yield return ("pattern with quotes", """{"type":"string","pattern":"^\"(\\\\|\\n|\\t|[\"'])*\"$"}""");
        yield return ("pattern and length", """{"type":"string","pattern":"^x[a-z]*$","minLength":3,"maxLength":6}""");
        yield return ("pattern with alternatives and length", """{"type":"string","pattern":"^([0-9]+|[a-z]*)$","minLength":1,"maxLength":3}""");
        yield return ("date", """{"type":"string","format":"date"}""");
        yield return ("time", """{"type":"string","format":"time"}""");
        yield return ("date-time", """{"type":"string","format":"date-time"}""");
        yield return ("duration", """{"type":"string","format":"duration"}""");
        yield return ("email", """{"type":"string","format":"email"}""");
        yield return ("hostname", """{"type":"string","format":"hostname"}""");
        yield return ("ipv4", """{"type":"string","format":"ipv4"}""");
        yield return ("ipv6", """{"type":"string","format":"ipv6"}""");
        yield return ("uuid", """{"type":"string","format":"uuid"}""");
        yield return ("uri", """{"type":"string","format":"uri"}""");
        yield return ("uri-reference", """{"type":"string","format":"uri-reference"}""");
        yield return ("json-pointer", """{"type":"string","format":"json-pointer"}""");
        yield return ("enum of numbers", """{"enum":[1.10,2e3,12345678901234567890,-0.5]}""");
        yield return ("const object", """{"const":{"a":[1,"x",null,true,{}],"b\"c":"\u00e9\n"}}""");
        yield return ("enum with other rules", """{"type":"integer","enum":[1,2,3,4,"5"],"minimum":2,"not":{"const":3}}""");
        yield return ("unique items", """{"type":"array","items":{"enum":["a","b","c"]},"uniqueItems":true,"minItems":2}""");
        yield return ("unique booleans", """{"type":"array","items":{"type":"boolean"},"uniqueItems":true}""");
        yield return ("at most one unique item", """{"type":"array","items":{"type":"string"},"uniqueItems":true,"maxItems":1}""");
        yield return ("counted items", """{"type":"array","items":{"type":"boolean"},"minItems":2,"maxItems":3}""");
        yield return ("tuple", """{"type":"array","prefixItems":[{"type":"integer"},{"type":"boolean"}],"items":{"type":"null"},"minItems":1,"maxItems":4}""");
        yield return ("closed tuple", """{"type":"array","prefixItems":[{"const":1},{"const":2}],"items":false,"minItems":2}""");
        yield return ("old tuple", """{"$schema":"http://json-schema.org/draft-07/schema#","type":"array","items":[{"const":1},{"type":"null"}],"additionalItems":false}""");
        yield return ("contains", """{"type":"array","items":{"type":"integer"},"contains":{"minimum":10},"minContains":2,"maxItems":4}""");
        yield return ("not a type", """{"type":["string","null","boolean"],"not":{"type":"string"}}""");
        yield return ("not a text", """{"type":"string","not":{"const":""}}""");
        yield return ("not some texts", """{"type":"string","not":{"enum":["abc","ab","x"]}}""");
        yield return ("not a number", """{"type":"integer","minimum":-2,"maximum":2,"not":{"const":0}}""");
        yield return ("not a range", """{"type":"integer","minimum":0,"maximum":20,"not":{"minimum":5,"maximum":15}}""");
        yield return ("not both", """{"type":"object","properties":{"a":{"type":"null"},"b":{"type":"null"}},"additionalProperties":false,"not":{"required":["a","b"]}}""");
        yield return ("several allOf", """{"allOf":[{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]},{"properties":{"b":{"type":"boolean"},"a":{"minimum":3,"maximum":4}},"required":["b"]}]}""");
        yield return ("allOf of ranges", """{"type":"integer","allOf":[{"minimum":3},{"maximum":5},{"exclusiveMaximum":5}]}""");
        yield return ("reference with siblings", """{"$defs":{"n":{"type":"integer","minimum":0}},"$ref":"#/$defs/n","maximum":3}""");
        yield return ("escaped reference", """{"$defs":{"a/b~c d":{"type":"integer","minimum":0.5}},"type":"array","items":{"$ref":"#/$defs/a~1b~0c%20d"}}""");
        yield return ("recursive reference", """{"type":"object","properties":{"n":{"type":"integer","minimum":0.5},"next":{"anyOf":[{"type":"null"},{"$ref":"#"}]}},"required":["n","next"]}""");
        yield return ("oneOf of types", """{"oneOf":[{"type":"string","maxLength":3},{"type":"integer"},{"type":"null"}]}""");
        yield return ("oneOf of ranges", """{"oneOf":[{"type":"integer","maximum":5},{"type":"integer","exclusiveMinimum":5}]}""");
        yield return ("oneOf by discriminator", """{"oneOf":[{"type":"object","properties":{"kind":{"const":"a"},"x":{"type":"integer"}},"required":["kind","x"]},{"type":"object","properties":{"kind":{"const":"b"},"y":{"type":"string"}},"required":["kind"]}]}""");
        yield return ("oneOf of listed values", """{"type":"integer","enum":[1,2,3,4,5,6],"oneOf":[{"multipleOf":2},{"multipleOf":3}]}""");
        yield return ("if then else", """{"type":"object","properties":{"kind":{"enum":["a","b","c"]},"n":{"type":"integer"}},"required":["kind"],"if":{"properties":{"kind":{"const":"a"}},"required":["kind"]},"then":{"required":["n"]},"else":{"properties":{"n":{"minimum":5}}}}""");
        yield return ("if of a number", """{"type":"integer","minimum":0,"maximum":30,"if":{"maximum":10},"then":{"multipleOf":5},"else":{"multipleOf":7}}""");
        yield return ("dependentRequired", """{"type":"object","properties":{"card":{"type":"integer"},"address":{"type":"boolean"}},"dependentRequired":{"card":["address"]}}""");
        yield return ("dependentSchemas", """{"type":"object","properties":{"card":{"type":"null"},"n":{"type":"integer"}},"dependentSchemas":{"card":{"properties":{"n":{"maximum":3}},"required":["n"]}}}""");
        yield return ("dependencies", """{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"a":{"type":"null"},"b":{"type":"null"}},"dependencies":{"a":["b"]}}""");
        yield return ("counted properties", """{"type":"object","properties":{"a":{"type":"null"},"b":{"type":"null"},"c":{"type":"null"}},"minProperties":1,"maxProperties":2}""");
        yield return ("counted entries", """{"type":"object","additionalProperties":{"type":"integer"},"minProperties":1,"maxProperties":3}""");
        yield return ("names of properties", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"pattern":"^[a-z]{1,3}$"}}""");
        yield return ("listed names", """{"type":"object","additionalProperties":{"type":"boolean"},"propertyNames":{"enum":["x","y"]}}""");
        yield return ("pattern properties", """{"type":"object","patternProperties":{"^n_[a-z]+$":{"type":"integer","maximum":9}},"additionalProperties":false}""");
        yield return ("pattern of a named property", """{"type":"object","properties":{"n_a":{"type":"integer"}},"required":["n_a"],"patternProperties":{"^n_":{"minimum":4,"maximum":6}}}""");
        yield return ("properties and others", """{"type":"object","properties":{"id":{"type":"integer"},"idx":{"type":"null"}},"required":["id"],"additionalProperties":{"type":"string"}}""");
        yield return ("required without a schema", """{"type":"object","required":["a"],"additionalProperties":{"type":"integer","minimum":1.5}}""");
        yield return ("forbidden property", """{"type":"object","properties":{"a":false,"b":{"type":"integer","minimum":1}}}""");
        yield return ("unevaluated properties", """{"type":"object","allOf":[{"properties":{"a":{"type":"null"}}}],"properties":{"b":{"type":"null"}},"unevaluatedProperties":false}""");
        yield return ("nullable with bounds", """{"type":["number","null"],"minimum":0,"maximum":1}""");
        yield return ("bounds without a type", """{"minimum":3,"maximum":4}""");
        yield return ("anything with a rule", """{"type":"object","properties":{"x":{},"y":{"minimum":1}},"required":["x","y"]}""");
        yield return ("anyOf with siblings", """{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"],"anyOf":[{"properties":{"b":{"type":"null"}},"required":["b"]},{"properties":{"c":{"type":"null"}},"required":["c"]}]}""");
        yield return ("a real one", """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Order","type":"object","additionalProperties":false,
             "required":["id","created","items","total"],
             "properties":{
               "id":{"type":"string","format":"uuid","description":"The order's number"},
               "created":{"type":"string","format":"date-time"},
               "items":{"type":"array","minItems":1,"maxItems":3,"items":{"$ref":"#/$defs/item"}},
               "total":{"type":"number","exclusiveMinimum":0,"multipleOf":0.01},
               "email":{"type":"string","format":"email"},
               "rating":{"type":"number","minimum":0.5,"maximum":5}},
             "$defs":{"item":{"type":"object","required":["sku","count"],"properties":{
               "sku":{"type":"string","pattern":"^[A-Z]{3}[0-9]{4}$"},"count":{"type":"integer","minimum":1,"maximum":99}}}}}
            """);
    }
}
