using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Reads the schemas of an array's items, in the form of any draft.</summary>
internal static class SchemaItems
{
    /// <summary>The schemas of the first items, one each, and that of all others; <see langword="null"/> for anything.</summary>
    internal static (IReadOnlyList<SchemaNode> First, SchemaNode? Others) Read(SchemaNode node)
    {
        (IReadOnlyList<SchemaNode> first, SchemaNode? rest) = node.Get("items") is JsonArray
            ? (node.List("items"), node.Child("additionalItems"))
            : (node.List("prefixItems"), node.Child("items"));
        return (first, rest ?? node.Child("unevaluatedItems"));
    }
}
