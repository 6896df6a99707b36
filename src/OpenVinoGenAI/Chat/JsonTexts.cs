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
            JsonNode? node = JsonNode.Parse(json);
            ReadAll(node);
            return node as T ?? throw new JsonException($"it is no {kind}.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new ArgumentException($"The text cannot be used as JSON: {error.Message}", parameterName, error);
        }
    }

    // Parsing puts off what keys and texts are until somebody asks: a key that is there twice, or half a character.
    private static void ReadAll(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject entries:
                foreach ((_, JsonNode? value) in entries)
                {
                    ReadAll(value);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    ReadAll(item);
                }

                break;
            default:
                node?.ToJsonString();
                break;
        }
    }
}
