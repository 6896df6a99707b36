using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>What JSON values are, and when a schema takes two for the same.</summary>
internal static class JsonValues
{
    internal static JsonKinds KindOf(JsonNode? value) => value switch
    {
        null => JsonKinds.Null,
        JsonArray => JsonKinds.Array,
        JsonObject => JsonKinds.Object,
        _ => value.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
            JsonValueKind.String => JsonKinds.Text,
            JsonValueKind.Null => JsonKinds.Null,
            _ => NumberOf(value).Scale == 0 ? JsonKinds.Integer : JsonKinds.Fraction,
        },
    };

    internal static ExactNumber NumberOf(JsonNode value) => ExactNumber.Parse(value.ToJsonString());

    /// <summary>Compares two values; 1 and 1.0 are the same, and the order of an object's properties does not count.</summary>
    internal static bool AreEqual(JsonNode? one, JsonNode? two) => (one, two) switch
    {
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => AreEqual(pair.First, pair.Second)),
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(entry => b.TryGetPropertyValue(entry.Key, out JsonNode? other) && AreEqual(entry.Value, other)),
        _ => KindOf(one) == KindOf(two) && KindOf(one) switch
        {
            JsonKinds.Null => true,
            JsonKinds.Integer or JsonKinds.Fraction => NumberOf(one!).CompareTo(NumberOf(two!)) == 0,
            JsonKinds.Boolean => (bool)one! == (bool)two!,
            JsonKinds.Text => (string)one! == (string)two!,
            _ => false,
        },
    };

    /// <summary>The kinds that the keyword <c>type</c> names.</summary>
    /// <exception cref="InvalidConfigurationException">It names something else.</exception>
    internal static JsonKinds NamedKinds(SchemaNode node) => node.Get("type") switch
    {
        null when !node.Has("type") => JsonKinds.All,
        JsonArray names => names.Aggregate(JsonKinds.None, (kinds, name) => kinds | NamedKind(node, name)),
        JsonNode name => NamedKind(node, name),
        null => NamedKind(node, null),
    };

    /// <summary>The names of kinds, as the keyword <c>type</c> has them.</summary>
    internal static JsonArray Names(JsonKinds kinds)
    {
        var names = new JsonArray();
        foreach ((JsonKinds kind, string name) in new[]
        {
            (JsonKinds.Null, "null"), (JsonKinds.Boolean, "boolean"), (JsonKinds.Number, "number"), (JsonKinds.Text, "string"),
            (JsonKinds.Array, "array"), (JsonKinds.Object, "object"),
        })
        {
            if ((kinds & kind) == kind)
            {
                names.Add((JsonNode)name);
            }
        }

        return names;
    }

    private static JsonKinds NamedKind(SchemaNode node, JsonNode? name) => (name?.GetValueKind() == JsonValueKind.String ? (string?)name : null) switch
    {
        "null" => JsonKinds.Null,
        "boolean" => JsonKinds.Boolean,
        "integer" => JsonKinds.Integer,
        "number" => JsonKinds.Number,
        "string" => JsonKinds.Text,
        "array" => JsonKinds.Array,
        "object" => JsonKinds.Object,
        _ => throw SchemaFault.Value(
            node, "type", $"null, boolean, integer, number, string, array or object, or a list of these, not {name?.ToJsonString() ?? "null"}"),
    };
}
