using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Samples.ReAct;

/// <summary>A call that the model asks for, in the format of Hermes, Qwen2.5 and Qwen3.</summary>
internal sealed record ToolCall(string Name, JsonObject Arguments)
{
    private const string Begin = "<tool_call>";
    private const string End = "</tool_call>";

    /// <summary>The first call in an answer; <see langword="null"/> if there is none, or if it is not valid JSON.</summary>
    internal static ToolCall? Find(string answer)
    {
        int begin = answer.IndexOf(Begin, StringComparison.Ordinal);
        if (begin < 0)
        {
            return null;
        }

        string text = answer[(begin + Begin.Length)..].Split(End)[0];
        try
        {
            return JsonNode.Parse(text) is JsonObject call && call["name"]?.GetValue<string>() is { } name && call["arguments"] is JsonObject arguments
                ? new ToolCall(name, arguments)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
