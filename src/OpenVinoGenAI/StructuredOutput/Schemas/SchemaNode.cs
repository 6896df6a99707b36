using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>A schema within a document: an object with keywords, or <see langword="true"/> or <see langword="false"/>.</summary>
/// <param name="Value">The schema.</param>
/// <param name="Pointer">Where it is, as a JSON pointer with a leading <c>#</c>. Equal pointers mean equal schemas.</param>
internal readonly record struct SchemaNode(JsonNode? Value, string Pointer)
{
    internal bool IsFalse => Value is JsonValue value && value.GetValueKind() == JsonValueKind.False;

    internal JsonObject? Keywords => Value as JsonObject;

    internal bool Has(string keyword) => Keywords?.ContainsKey(keyword) == true;

    /// <summary>The value of a keyword; <see langword="null"/> where there is none.</summary>
    internal JsonNode? Get(string keyword) => Keywords is { } keywords && keywords.TryGetPropertyValue(keyword, out JsonNode? value) ? value : null;

    /// <summary>The schema that is the value of a keyword.</summary>
    internal SchemaNode? Child(string keyword) => Has(keyword) ? new(Get(keyword), $"{Pointer}/{keyword}") : null;

    /// <summary>The schemas of a keyword whose value is a list of them.</summary>
    internal IReadOnlyList<SchemaNode> List(string keyword)
    {
        string pointer = $"{Pointer}/{keyword}";
        return Get(keyword) is JsonArray list ? [.. list.Select((item, i) => new SchemaNode(item, $"{pointer}/{i}"))] : [];
    }

    /// <summary>The schemas of a keyword whose value is an object of them, with their names.</summary>
    internal IReadOnlyList<(string Name, SchemaNode Schema)> Map(string keyword)
    {
        string pointer = $"{Pointer}/{keyword}";
        return Get(keyword) is JsonObject map
            ? [.. map.Select(entry => (entry.Key, new SchemaNode(entry.Value, $"{pointer}/{Escape(entry.Key)}")))]
            : [];
    }

    /// <summary>The names in a list, for instance of <c>required</c>.</summary>
    internal IReadOnlyList<string> Names(string keyword) => Get(keyword) is JsonArray list ? [.. list.Select(name => (string)name!)] : [];

    /// <summary>A schema that follows from this one and is not in the document.</summary>
    internal SchemaNode Derive(string reason, JsonNode? value) => new(value, $"{Pointer}/({reason})");

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
