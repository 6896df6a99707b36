using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// Writes the grammar, in EBNF, of the JSON that a schema of <see cref="TypeSchema"/> describes: on one line, with every property in its order.
/// </summary>
/// <remarks>
/// The library can take the schema itself, but then lets whitespace, texts and lists grow without an end and puts control characters into
/// texts, so that a hot sampler's answer is cut or cannot be read. This grammar has neither.
/// </remarks>
internal sealed class JsonGrammar
{
    // Most models write a space here; holding them off it makes their answers worse.
    private const string Comma = """
        "," " "?
        """;

    private const string Colon = """
        ":" " "?
        """;

    private readonly JsonNode _root;
    private readonly JsonOutputLimits _limits;
    private readonly StringBuilder _rules = new();
    private readonly Dictionary<(string Pointer, int Depth), string?> _references = [];
    private readonly HashSet<string> _formats = [];

    private JsonGrammar(JsonNode root, JsonOutputLimits limits)
    {
        _root = root;
        _limits = limits;
    }

    /// <exception cref="NotSupportedException">The schema asks for something that no finite JSON fulfils.</exception>
    internal static string Write(JsonNode schema, JsonOutputLimits limits)
    {
        var grammar = new JsonGrammar(schema, limits);
        string root = grammar.Value(schema, 0) ?? throw new NotSupportedException("The type contains itself without an end: make that member nullable or a list.");
        return $"root ::= {root}\n{grammar._rules}";
    }

    /// <summary>The expression of a value; null where recursion leaves none.</summary>
    private string? Value(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject described)
        {
            return schema is JsonValue allowed && !(bool)allowed ? null : Any();
        }

        if (described["$ref"] is { } reference)
        {
            return Reference((string)reference!, depth);
        }

        if (described["const"] is { } constant)
        {
            return Literal(constant.ToJsonString());
        }

        if (described["enum"] is JsonArray values)
        {
            return Choice(values.Select(value => (string?)Literal(value?.ToJsonString() ?? "null")));
        }

        if (described["anyOf"] is JsonArray alternatives)
        {
            return Choice(alternatives.Select(alternative => Value(WithProperties(alternative, described), depth)));
        }

        return described["type"] switch
        {
            null => described.ContainsKey("properties") ? Object(described, depth) : Any(),
            JsonArray types => Choice(types.Select(type => OfType((string)type!, described, depth))),
            JsonNode type => OfType((string)type!, described, depth),
        };
    }

    private string? OfType(string type, JsonObject schema, int depth) => type switch
    {
        "null" => Literal("null"),
        "boolean" => """("true" | "false")""",
        "integer" => Integer(schema),
        "number" => Number(schema),
        "string" => Quoted(schema),
        "array" => List("[", "]", Value(schema["items"], depth)),
        "object" => Object(schema, depth),
        _ => throw new NotSupportedException($"The schema has the unknown type '{type}'."),
    };

    // A polymorphic type has its common part next to its alternatives.
    internal static JsonNode? WithProperties(JsonNode? alternative, JsonObject schema)
    {
        if (alternative is not JsonObject part || part.ContainsKey("$ref") || schema["type"] is null || part["type"] is not null)
        {
            return alternative;
        }

        var whole = (JsonObject)part.DeepClone();
        whole["type"] = schema["type"]!.DeepClone();
        return whole;
    }

    private string? Reference(string pointer, int depth)
    {
        if (depth >= _limits.MaxRecursion)
        {
            return null;
        }

        if (!_references.TryGetValue((pointer, depth), out string? name))
        {
            // The rule may not name itself: what it contains is one deeper.
            string? body = Value(JsonPointer.Resolve(_root, pointer), depth + 1);
            name = body is null ? null : Rule(body);
            _references[(pointer, depth)] = name;
        }

        return name;
    }

    private string? Object(JsonObject schema, int depth)
    {
        if (schema["properties"] is not JsonObject properties || properties.Count == 0)
        {
            return schema["additionalProperties"] is { } entries and not JsonValue ? Dictionary(schema, entries, depth) : Literal("{}");
        }

        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        var members = new List<string>();
        foreach ((string name, JsonNode? property) in properties)
        {
            string? value = Value(property, depth);
            if (value is not null)
            {
                members.Add($"{Literal(JsonValue.Create(name).ToJsonString())} {Colon} {value}");
            }
            else if (required.Contains(name))
            {
                return null;
            }
        }

        return members.Count == 0 ? Literal("{}") : Rule($"{Literal("{")} {string.Join($" {Comma} ", members)} {Literal("}")}");
    }

    private string? Dictionary(JsonObject schema, JsonNode entries, int depth)
    {
        string? value = Value(entries, depth);
        JsonNode? keys = schema["propertyNames"];
        string key = keys?["type"]?.GetValue<string>() == "integer"
            ? $"{Literal("\"")} {Integer((JsonObject)keys)} {Literal("\"")}"
            : Value(keys ?? new JsonObject { ["type"] = "string" }, depth)!;
        return List("{", "}", value is null ? null : $"{key} {Colon} {value}");
    }

    private string List(string open, string close, string? item)
    {
        if (item is null || _limits.MaxItems == 0)
        {
            return Literal(open + close);
        }

        string rule = Rule(item);
        string more = _limits.MaxItems == 1 ? string.Empty : $" ({Comma} {rule}){{0,{_limits.MaxItems - 1}}}";
        return Rule($"{Literal(open)} ({rule}{more})? {Literal(close)}");
    }

    private string Quoted(JsonObject schema)
    {
        string format = (string?)schema["format"] ?? "text";
        if (_formats.Add(format))
        {
            _rules.Append(CultureInfo.InvariantCulture, $"{FormatName(format)} ::= {JsonStringForms.Of(format, _limits.MaxStringLength)}\n");
        }

        return FormatName(format);
    }

    private static string FormatName(string format) => $"string_{format.Replace('-', '_')}";

    private static string Integer(JsonObject schema) => schema["minimum"] is { } minimum && schema["maximum"] is { } maximum
        ? IntegerRange.Write(minimum.ToJsonString(), maximum.ToJsonString())
        : """("-"? ("0" | [1-9] [0-9]{0,17}))""";

    // Without an exponent, so that every number is finite.
    private static string Number(JsonObject schema) =>
        schema.ContainsKey("maximum") ? """("-"? ("0" | [1-9] [0-9]{0,3}) ("." [0-9]{1,3})?)""" : """("-"? ("0" | [1-9] [0-9]{0,14}) ("." [0-9]{1,12})?)""";

    private string Any() => Choice([Quoted([]), Number([]), """("true" | "false")""", Literal("null")])!;

    private static string? Choice(IEnumerable<string?> alternatives)
    {
        string[] possible = [.. alternatives.OfType<string>()];
        return possible.Length == 0 ? null : $"({string.Join(" | ", possible)})";
    }

    private string Rule(string body)
    {
        string name = $"rule_{_rules.Length}";
        _rules.Append(CultureInfo.InvariantCulture, $"{name} ::= {body}\n");
        return name;
    }

    private static string Literal(string text)
    {
        var literal = new StringBuilder();
        GrammarWriter.WriteLiteral(literal, text);
        return literal.ToString();
    }
}
