using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Combinations of keywords, each of which the native library knows, that it does right.</summary>
internal static class NativeSchemaRules
{
    // Native numbers are doubles: a longer one would come out as another.
    private const int ExactDigits = 15;

    internal static bool Allow(SchemaNode node)
    {
        int values = (node.Has("const") ? 1 : 0) + (node.Has("enum") ? 1 : 0);
        int choices = (node.Has("anyOf") ? 1 : 0) + (node.Has("$ref") ? 1 : 0);
        bool hasStructure = node.Has("properties") || node.Has("required") || node.Has("additionalProperties") || node.Has("items");
        if (values + choices > 1 || (choices > 0 && (hasStructure || node.Has("type"))) || (values > 0 && hasStructure))
        {
            return false;
        }

        return values > 0 ? AllowValues(node) : choices > 0 || AllowStructure(node);
    }

    private static bool AllowValues(SchemaNode node)
    {
        JsonKinds kinds = JsonValues.NamedKinds(node);
        IEnumerable<JsonNode?> values = node.Get("enum") is JsonArray listed ? listed : new[] { node.Get("const") };
        return values.All(value => (JsonValues.KindOf(value) & kinds) != JsonKinds.None && IsExact(value));
    }

    private static bool IsExact(JsonNode? value) => JsonValues.KindOf(value) switch
    {
        JsonKinds.Array or JsonKinds.Object or JsonKinds.Fraction => false,
        JsonKinds.Integer => value!.ToJsonString() is { Length: <= ExactDigits } digits && digits.TrimStart('-').All(char.IsAsciiDigit),
        _ => true,
    };

    private static bool AllowStructure(SchemaNode node)
    {
        JsonKinds kinds = JsonValues.NamedKinds(node);
        if (node.Has("items") && (node.Get("items") is JsonArray || kinds != JsonKinds.Array))
        {
            return false;
        }

        if ((node.Has("properties") || node.Has("required") || node.Has("additionalProperties")) && kinds != JsonKinds.Object)
        {
            return false;
        }

        // Other names than the listed ones would not be held off the listed ones.
        var names = node.Map("properties").Select(property => property.Name).ToHashSet();
        bool isOpen = node.Has("additionalProperties") && !new SchemaNode(node.Get("additionalProperties"), string.Empty).IsFalse;
        return node.Names("required").All(names.Contains) && (names.Count == 0 || !isOpen);
    }
}
