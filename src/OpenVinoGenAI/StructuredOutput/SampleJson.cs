using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Makes small JSON values of the schema of a type, to find out whether such values can be read back.</summary>
/// <param name="root">The schema, as <see cref="TypeSchema"/> makes it.</param>
/// <param name="alternative">Which alternative of each <c>anyOf</c> to take; there are fewer in some than in others.</param>
internal sealed class SampleJson(JsonNode root, int alternative)
{
    // Deep enough for every type to occur; a type that contains itself ends in null or in an empty list.
    private const int MaxDepth = 12;

    internal static int Alternatives(JsonNode? node) => node switch
    {
        JsonObject map => Math.Max((map["anyOf"] as JsonArray)?.Count ?? 1, map.Max(entry => (int?)Alternatives(entry.Value)) ?? 1),
        JsonArray list => list.Max(item => (int?)Alternatives(item)) ?? 1,
        _ => 1,
    };

    internal JsonNode? Make() => Value(root, 0);

    private JsonNode? Value(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject described || depth > MaxDepth)
        {
            return null;
        }

        if ((string?)described["$ref"] is { } reference)
        {
            return Value(JsonPointer.Resolve(root, reference), depth + 1);
        }

        if (described["const"] is { } constant)
        {
            return constant.DeepClone();
        }

        if (described["enum"] is JsonArray values)
        {
            return values[0]?.DeepClone();
        }

        if (described["anyOf"] is JsonArray alternatives)
        {
            return Value(JsonGrammar.WithProperties(alternatives[alternative % alternatives.Count], described), depth);
        }

        string? type = described["type"] is JsonArray types ? (string?)types.First(name => depth >= MaxDepth || (string?)name != "null") : (string?)described["type"];
        return type switch
        {
            "boolean" => true,
            "integer" or "number" => 1,
            "string" => Text((string?)described["format"]),
            "array" => depth >= MaxDepth ? new JsonArray() : new JsonArray(Value(described["items"], depth + 1)),
            "object" => Object(described, depth),
            null when described.ContainsKey("properties") => Object(described, depth),
            _ => null,
        };
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var result = new JsonObject();
        foreach ((string name, JsonNode? property) in schema["properties"] as JsonObject ?? [])
        {
            result[name] = Value(property, depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject entries && depth < MaxDepth)
        {
            JsonNode? key = Value(schema["propertyNames"] ?? new JsonObject { ["type"] = "string" }, depth);
            result[key?.ToString() ?? string.Empty] = Value(entries, depth + 1);
        }

        return result;
    }

    private static string Text(string? format) => format switch
    {
        "date" => "2000-01-01",
        "time" => "01:02:03",
        "date-time" => "2000-01-01T01:02:03Z",
        "uuid" => Guid.Empty.ToString(),
        "uri" => "https://a.example/",
        "version" => "1.2",
        "base64" => "AAAA",
        _ => "a",
    };
}
