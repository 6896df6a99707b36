using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The schemas of the parameters of the tools that a call offers.</summary>
internal sealed class ToolSchemas(IEnumerable<AIFunctionDeclaration> tools)
{
    private readonly Dictionary<string, JsonElement> _schemas =
        tools.GroupBy(tool => tool.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().JsonSchema, StringComparer.Ordinal);

    internal static ToolSchemas None { get; } = new([]);

    /// <summary>Whether a parameter is a text, or nothing is known about it.</summary>
    internal bool IsText(string tool, string parameter) => TypeOf(tool, parameter) is not { } type || Allows(type, "string");

    private JsonElement? TypeOf(string tool, string parameter) =>
        _schemas.TryGetValue(tool, out JsonElement schema)
        && schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("properties", out JsonElement properties)
        && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty(parameter, out JsonElement property)
        && property.ValueKind == JsonValueKind.Object
            ? property.TryGetProperty("type", out JsonElement type) ? type : property.TryGetProperty("enum", out _) ? null : property
            : null;

    private static bool Allows(JsonElement type, string name) => type.ValueKind switch
    {
        JsonValueKind.String => type.ValueEquals(name),
        JsonValueKind.Array => type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(name)),
        _ => false,
    };
}
