using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads and writes the arguments of tool calls, which are the text of a JSON object.</summary>
internal static class ToolArguments
{
    private static JsonTypeInfo<IDictionary<string, object?>> Type { get; } =
        (JsonTypeInfo<IDictionary<string, object?>>)AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, object?>));

    /// <summary>The arguments as the model wrote them, where that is known.</summary>
    internal static string Write(FunctionCallContent call) =>
        call.RawRepresentation as string ?? JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>(), Type);

    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    internal static IDictionary<string, object?>? Read(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize(json, Type);
}
