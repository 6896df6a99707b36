using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI;

/// <summary>A function that a model may ask to have called; see <see cref="ChatHistory.SetTools"/>.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Description">What it does, for the model to read.</param>
/// <param name="Parameters">Its parameters: the JSON schema of an object.</param>
public sealed record ToolDefinition(string Name, string Description, string Parameters = """{"type":"object","properties":{}}""")
{
    /// <summary>A function whose parameters are the properties of a C# type.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="description">What it does, for the model to read.</param>
    /// <param name="parameters">The type, from a <c>JsonSerializerContext</c> or from <c>JsonSerializerOptions.GetTypeInfo</c>.</param>
    /// <returns>The definition.</returns>
    public static ToolDefinition ForType(string name, string description, JsonTypeInfo parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new ToolDefinition(name, description, TypeSchema.Of(parameters).ToJsonString());
    }

    /// <summary>Writes the definition as chat templates expect it: <c>{"type": "function", "function": {…}}</c>.</summary>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentException"><see cref="Parameters"/> is not a JSON object.</exception>
    public string ToJson() => ToNode().ToJsonString();

    internal JsonObject ToNode() => new()
    {
        ["type"] = "function",
        ["function"] = new JsonObject
        {
            ["name"] = Name,
            ["description"] = Description,
            ["parameters"] = JsonTexts.ParseObject(Parameters, nameof(Parameters)),
        },
    };
}
