using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Follows JSON pointers, as references within schemas are written.</summary>
internal static class JsonPointer
{
    /// <summary>The node that a pointer, with or without a leading <c>#</c>, leads to; <see langword="null"/> where there is none.</summary>
    internal static JsonNode? Resolve(JsonNode? root, string pointer)
    {
        JsonNode? node = root;
        foreach (string part in Uri.UnescapeDataString(pointer.TrimStart('#')).Split('/').Skip(1))
        {
            node = Step(node, part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return node;
    }

    private static JsonNode? Step(JsonNode? node, string key) => node switch
    {
        JsonObject map => map[key],
        JsonArray list when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Count => list[index],
        _ => null,
    };
}
