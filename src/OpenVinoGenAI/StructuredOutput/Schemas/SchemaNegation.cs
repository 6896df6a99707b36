using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Turns what a schema must not be into schemas of what it may be instead, as far as that can be said.</summary>
internal static class SchemaNegation
{
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "title", "description", "$comment", "default", "examples", "deprecated", "readOnly", "writeOnly", "$defs", "definitions", "$schema", "$id",
    };

    private static readonly Dictionary<string, string> OppositeBounds = new(StringComparer.Ordinal)
    {
        ["minimum"] = "exclusiveMaximum",
        ["maximum"] = "exclusiveMinimum",
        ["exclusiveMinimum"] = "maximum",
        ["exclusiveMaximum"] = "minimum",
    };

    private static readonly Dictionary<string, (JsonKinds Kind, string Opposite, int Step)> OppositeCounts = new(StringComparer.Ordinal)
    {
        ["minLength"] = (JsonKinds.Text, "maxLength", -1),
        ["maxLength"] = (JsonKinds.Text, "minLength", 1),
        ["minItems"] = (JsonKinds.Array, "maxItems", -1),
        ["maxItems"] = (JsonKinds.Array, "minItems", 1),
        ["minProperties"] = (JsonKinds.Object, "maxProperties", -1),
        ["maxProperties"] = (JsonKinds.Object, "minProperties", 1),
    };

    /// <summary>Whether a node says which texts it excludes, which the grammar of texts does by itself.</summary>
    internal static bool IsExcludedTexts(SchemaNode node) =>
        JsonValues.NamedKinds(node) == JsonKinds.Text && node.Child("not") is { Keywords: { Count: 1 } only } excluded && only.ContainsKey("enum")
        && ((JsonArray)excluded.Get("enum")!).All(value => JsonValues.KindOf(value) == JsonKinds.Text);

    /// <summary>The alternatives to a schema.</summary>
    /// <param name="forbidden">What must not be.</param>
    /// <returns>Schemas, one of which has to be fulfilled instead.</returns>
    /// <exception cref="InvalidConfigurationException">A keyword has no opposite that a grammar can express.</exception>
    internal static IReadOnlyList<SchemaNode> Alternatives(SchemaNode forbidden)
    {
        if (forbidden.Keywords is not { } keywords)
        {
            return forbidden.IsFalse ? [forbidden.Derive("not", true)] : [];
        }

        return [.. keywords.Where(entry => !Ignored.Contains(entry.Key))
            .SelectMany(entry => Opposite(forbidden, entry.Key).Select((schema, i) => forbidden.Derive(FormattableString.Invariant($"not {entry.Key} {i}"), schema)))];
    }

    private static IEnumerable<JsonNode?> Opposite(SchemaNode node, string keyword) => keyword switch
    {
        "type" => OtherKinds(node, JsonValues.NamedKinds(node)),
        "const" => OtherValues(node.Get("const")),
        "enum" => [new JsonObject { ["allOf"] = new JsonArray([.. ((JsonArray)node.Get("enum")!).Select(value => Not("const", value))]) }],
        "required" => node.Names("required").Select(name => Object(new JsonObject { [name] = false })),
        "properties" => node.Map("properties").Select(property => Object(
            new JsonObject { [property.Name] = new JsonObject { ["not"] = Copy(property.Schema) } }, property.Name)),
        "not" => [Copy(node.Child("not")!.Value)],
        "$ref" => [new JsonObject { ["not"] = new JsonObject { ["$ref"] = (string)node.Get("$ref")! } }],
        "anyOf" => [new JsonObject { ["allOf"] = new JsonArray([.. node.List("anyOf").Select(schema => new JsonObject { ["not"] = Copy(schema) })]) }],
        "allOf" => node.List("allOf").Select(schema => new JsonObject { ["not"] = Copy(schema) }),
        _ when OppositeBounds.TryGetValue(keyword, out string? bound) && node.Get(keyword)!.GetValueKind() == JsonValueKind.Number =>
            [new JsonObject { ["type"] = "number", [bound] = node.Get(keyword)!.DeepClone() }],
        _ when OppositeCounts.TryGetValue(keyword, out var count) => OtherCounts(node, keyword, count.Kind, count.Opposite, count.Step),
        _ => throw SchemaFault.Keyword(node, keyword, "within 'not' or 'if' it has no opposite that can be written. Say what is allowed instead."),
    };

    private static IEnumerable<JsonNode?> OtherKinds(SchemaNode node, JsonKinds kinds)
    {
        JsonKinds others = JsonKinds.All & ~kinds;
        bool wantsFractionsOnly = (others & JsonKinds.Number) == JsonKinds.Fraction;
        JsonArray names = JsonValues.Names(others);
        return names.Count > 0 ? [new JsonObject { ["type"] = names }]
            : wantsFractionsOnly ? throw SchemaFault.Keyword(node, "type", "numbers that are not whole cannot be asked for.")
            : [];
    }

    private static IEnumerable<JsonNode?> OtherValues(JsonNode? value)
    {
        JsonKinds kind = JsonValues.KindOf(value);
        JsonKinds ofNumbers = (kind & JsonKinds.Number) != JsonKinds.None ? JsonKinds.Number : kind;
        yield return new JsonObject { ["type"] = JsonValues.Names(JsonKinds.All & ~ofNumbers) };
        if (kind == JsonKinds.Boolean)
        {
            yield return new JsonObject { ["const"] = !(bool)value! };
        }
        else if (kind == JsonKinds.Text)
        {
            yield return new JsonObject { ["type"] = "string", ["not"] = new JsonObject { ["enum"] = new JsonArray(value!.DeepClone()) } };
        }
        else if (ofNumbers == JsonKinds.Number)
        {
            yield return new JsonObject { ["type"] = "number", ["exclusiveMaximum"] = value!.DeepClone() };
            yield return new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = value.DeepClone() };
        }
    }

    private static IEnumerable<JsonNode?> OtherCounts(SchemaNode node, string keyword, JsonKinds kind, string opposite, int step)
    {
        long count = (long)SchemaCounts.Read(node, keyword, 0) + step;
        return count < 0 ? [] : [new JsonObject { ["type"] = JsonValues.Names(kind), [opposite] = count }];
    }

    private static JsonObject Object(JsonObject properties, params string[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
    };

    private static JsonObject Not(string keyword, JsonNode? value) => new() { ["not"] = new JsonObject { [keyword] = value?.DeepClone() } };

    private static JsonNode? Copy(SchemaNode schema) => schema.Value?.DeepClone();
}
