using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// Looks at every schema of a document: refuses what is wrong or unknown to it, and finds out whether the native library does all of it right.
/// </summary>
internal sealed class SchemaChecker
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "id", "$comment", "$anchor", "$vocabulary", "$defs", "definitions", "title", "description", "default", "examples",
        "deprecated", "readOnly", "writeOnly", "contentEncoding", "contentMediaType", "contentSchema",
    };

    // What the native library does right, as long as Native() finds no combination that it does not.
    private static readonly HashSet<string> NativeKeywords = new(StringComparer.Ordinal)
    {
        "type", "enum", "const", "properties", "required", "additionalProperties", "items", "anyOf", "$ref",
    };

    private static readonly Dictionary<string, Action<SchemaNode, string>> Values = new(StringComparer.Ordinal)
    {
        ["enum"] = (node, keyword) => Require(node, keyword, node.Get(keyword) is JsonArray { Count: > 0 }, "a list of at least one value"),
        ["$ref"] = (node, keyword) => Require(node, keyword, IsText(node.Get(keyword)), "a text"),
        ["pattern"] = (node, keyword) => Require(node, keyword, IsText(node.Get(keyword)), "a regular expression"),
        ["format"] = (node, keyword) => Require(node, keyword, IsText(node.Get(keyword)), "a text"),
        ["uniqueItems"] = (node, keyword) => Require(node, keyword, IsFlag(node.Get(keyword)), "true or false"),
        ["required"] = (node, keyword) => Require(node, keyword, node.Get(keyword) is JsonArray names && names.All(IsText), "a list of names"),
        ["minimum"] = IsNumber,
        ["maximum"] = IsNumber,
        ["exclusiveMinimum"] = IsNumberOrFlag,
        ["exclusiveMaximum"] = IsNumberOrFlag,
        ["multipleOf"] = (node, keyword) =>
        {
            IsNumber(node, keyword);
            Require(node, keyword, JsonValues.NumberOf(node.Get(keyword)!).Digits.Sign > 0, "greater than 0");
        },
        ["minLength"] = IsCount,
        ["maxLength"] = IsCount,
        ["minItems"] = IsCount,
        ["maxItems"] = IsCount,
        ["minProperties"] = IsCount,
        ["maxProperties"] = IsCount,
        ["minContains"] = IsCount,
        ["maxContains"] = IsCount,
        ["dependentRequired"] = (node, keyword) => Require(
            node, keyword, node.Get(keyword) is JsonObject map && map.All(entry => entry.Value is JsonArray names && names.All(IsText)), "an object of lists of names"),
    };

    private static readonly string[] SchemaKeywords =
        ["additionalProperties", "additionalItems", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains", "not", "if", "then", "else"];

    private static readonly string[] ListKeywords = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly string[] MapKeywords = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"];

    private readonly SchemaDocument _document;
    private readonly HashSet<string> _seen = [];
    private bool _isNative = true;
    private int _depth;

    private SchemaChecker(SchemaDocument document) => _document = document;

    /// <returns>Whether the native library can be given the schema as it is.</returns>
    /// <exception cref="InvalidConfigurationException">The schema is wrong.</exception>
    internal static bool Check(SchemaDocument document)
    {
        var checker = new SchemaChecker(document);
        checker.Check(document.Root);
        return checker._isNative;
    }

    private void Check(SchemaNode node)
    {
        if (!_seen.Add(node.Pointer))
        {
            return;
        }

        if (++_depth > StructuredOutputLimits.MaxSchemaDepth)
        {
            throw SchemaFault.At(
                node.Pointer, FormattableString.Invariant($"schemas are nested more than {StructuredOutputLimits.MaxSchemaDepth} deep, references included"));
        }

        if (node.Keywords is not null)
        {
            CheckKeywords(node);
        }
        else
        {
            _isNative &= !node.IsFalse;
            Require(node, string.Empty, IsFlag(node.Value), "a schema: an object, true or false");
        }

        _depth--;
    }

    private void CheckKeywords(SchemaNode node)
    {
        _ = JsonValues.NamedKinds(node);
        foreach (string keyword in node.Keywords!.Select(entry => entry.Key))
        {
            if (Values.TryGetValue(keyword, out Action<SchemaNode, string>? check))
            {
                check(node, keyword);
            }

            _isNative &= NativeKeywords.Contains(keyword) || !IsKnown(keyword) || Annotations.Contains(keyword);
            RefuseDynamic(node, keyword);
        }

        _isNative &= NativeSchemaRules.Allow(node);
        if (node.Has("$ref"))
        {
            Check(_document.Resolve(node));
        }

        foreach (SchemaNode child in Children(node))
        {
            Check(child);
        }
    }

    private static bool IsKnown(string keyword) =>
        NativeKeywords.Contains(keyword) || Annotations.Contains(keyword) || Values.ContainsKey(keyword) || keyword is "dependencies"
        || SchemaKeywords.Contains(keyword) || ListKeywords.Contains(keyword) || MapKeywords.Contains(keyword);

    private static void RefuseDynamic(SchemaNode node, string keyword)
    {
        if (keyword is "$dynamicRef" or "$recursiveRef" or "$dynamicAnchor" or "$recursiveAnchor")
        {
            throw SchemaFault.Keyword(node, keyword, "what it refers to depends on the way there. Use $ref.");
        }
    }

    private static IEnumerable<SchemaNode> Children(SchemaNode node)
    {
        foreach (string keyword in SchemaKeywords.Where(node.Has))
        {
            yield return node.Child(keyword)!.Value;
        }

        foreach (string keyword in ListKeywords.Where(node.Has))
        {
            Require(node, keyword, node.Get(keyword) is JsonArray { Count: > 0 }, "a list of at least one schema");
        }

        foreach (string keyword in MapKeywords.Append("dependencies").Where(node.Has))
        {
            Require(node, keyword, node.Get(keyword) is JsonObject, "an object of schemas");
        }

        IEnumerable<SchemaNode> items = node.Get("items") is JsonArray ? node.List("items") : node.Child("items") is { } item ? [item] : [];
        IEnumerable<SchemaNode> dependencies = node.Map("dependencies").Select(entry => entry.Schema).Where(schema => schema.Value is not JsonArray);
        foreach (SchemaNode child in items.Concat(dependencies)
            .Concat(ListKeywords.SelectMany(node.List)).Concat(MapKeywords.SelectMany(keyword => node.Map(keyword).Select(entry => entry.Schema))))
        {
            yield return child;
        }
    }

    private static void IsNumber(SchemaNode node, string keyword)
    {
        Require(node, keyword, node.Get(keyword)?.GetValueKind() == JsonValueKind.Number, "a number");
        try
        {
            _ = JsonValues.NumberOf(node.Get(keyword)!);
        }
        catch (FormatException error)
        {
            throw SchemaFault.At($"{node.Pointer}/{keyword}", error.Message.TrimEnd('.'));
        }
    }

    private static void IsNumberOrFlag(SchemaNode node, string keyword)
    {
        if (!IsFlag(node.Get(keyword)))
        {
            IsNumber(node, keyword);
        }
    }

    private static void IsCount(SchemaNode node, string keyword)
    {
        IsNumber(node, keyword);
        ExactNumber number = JsonValues.NumberOf(node.Get(keyword)!);
        Require(node, keyword, number.Scale == 0 && number.Digits.Sign >= 0, "a whole number, at least 0");
    }

    private static bool IsText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;

    private static bool IsFlag(JsonNode? value) => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static void Require(SchemaNode node, string keyword, bool isFulfilled, string rule)
    {
        if (!isFulfilled)
        {
            throw keyword.Length == 0 ? SchemaFault.At(node.Pointer, $"there must be {rule}") : SchemaFault.Value(node, keyword, rule);
        }
    }
}
