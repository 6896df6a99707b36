using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Parses JSON that a caller hands over, with an exception that names the argument.</summary>
internal static class JsonTexts
{
    internal static JsonObject ParseObject(string json, string parameterName) => Parse<JsonObject>(json, "object", parameterName);

    internal static JsonArray ParseArray(string json, string parameterName) => Parse<JsonArray>(json, "array", parameterName);

    private static T Parse<T>(string json, string kind, string parameterName)
        where T : JsonNode
    {
        try
        {
            return JsonNode.Parse(json) as T ?? throw new ArgumentException($"The text is JSON, but not an {kind}.", parameterName);
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"The text is not JSON: {error.Message}", parameterName, error);
        }
    }
}
