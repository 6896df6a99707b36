namespace OpenVinoGenAI;

/// <summary>Finds the schemas that the value of an object's property has to fulfil.</summary>
internal static class SchemaProperties
{
    internal static IReadOnlyList<SchemaNode> Of(SchemaNode node, string name)
    {
        SchemaNode[] named =
        [
            .. node.Map("properties").Where(property => property.Name == name).Select(property => property.Schema),
            .. node.Map("patternProperties").Where(pattern => SchemaValidator.Matches(name, node, "patternProperties", pattern.Name))
                .Select(pattern => pattern.Schema),
        ];
        return named.Length > 0 ? named : Others(node);
    }

    /// <summary>The schemas of the properties that no keyword names.</summary>
    internal static IReadOnlyList<SchemaNode> Others(SchemaNode node) =>
        (node.Child("additionalProperties") ?? node.Child("unevaluatedProperties")) is { } schema ? [schema] : [];
}
