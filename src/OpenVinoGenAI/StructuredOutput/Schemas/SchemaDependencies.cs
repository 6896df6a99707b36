using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Reads what an object has to fulfil when it has a property.</summary>
internal static class SchemaDependencies
{
    internal static IReadOnlyList<(string Name, SchemaNode Schema)> Read(SchemaNode node) =>
    [
        .. node.Map("dependentSchemas"),
        .. node.Map("dependentRequired").Select(AsSchema),
        .. node.Map("dependencies").Select(dependency => dependency.Schema.Value is JsonArray ? AsSchema(dependency) : dependency),
    ];

    private static (string Name, SchemaNode Schema) AsSchema((string Name, SchemaNode Schema) dependency) =>
        (dependency.Name, dependency.Schema.Derive("required", new JsonObject { ["required"] = dependency.Schema.Value!.DeepClone() }));
}
