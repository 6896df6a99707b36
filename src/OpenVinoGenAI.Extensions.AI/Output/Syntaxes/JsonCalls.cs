using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Reads and finds tool calls that are written as JSON objects with a name and arguments.</summary>
internal static partial class JsonCalls
{
    /// <summary>Finds the end of a JSON object or array.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="stop">A text that ends the value outside of strings even if brackets are open.</param>
    /// <returns>The index after the value; <see langword="null"/> where it is not complete.</returns>
    internal static int? FindEnd(string text, int start, string? stop = null)
    {
        int depth = 0;
        bool isInString = false;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (isInString)
            {
                if (c == '\\')
                {
                    i++;
                }
                else if (c == '"')
                {
                    isInString = false;
                }
            }
            else if (stop is not null && text.AsSpan(i).StartsWith(stop))
            {
                return i;
            }
            else if (c == '"')
            {
                isInString = true;
            }
            else if (c is '{' or '[')
            {
                depth++;
            }
            else if (c is '}' or ']' && --depth <= 0)
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>Reads a call, or a list of calls.</summary>
    /// <returns>The calls; none where the text is something else. A call whose JSON is broken keeps its text as arguments.</returns>
    internal static IReadOnlyList<ParsedToolCall> Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array)
            {
                return Read(root) is { } call ? [call] : [];
            }

            ParsedToolCall[] calls = [.. root.EnumerateArray().Select(Read).OfType<ParsedToolCall>()];
            return calls.Length == root.GetArrayLength() ? calls : [];
        }
        catch (JsonException)
        {
            return Broken().Match(json) is { Success: true } broken
                ? [new ParsedToolCall(broken.Groups["name"].Value, broken.Groups["arguments"].Value)]
                : [];
        }
    }

    private static ParsedToolCall? Read(JsonElement call)
    {
        if (call.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // Some models repeat the envelope of the tool's definition.
        if (call.TryGetProperty("function", out JsonElement function) && function.ValueKind == JsonValueKind.Object)
        {
            call = function;
        }

        if (!call.TryGetProperty("name", out JsonElement name) || name.ValueKind != JsonValueKind.String || name.GetString() is not { Length: > 0 } text)
        {
            return null;
        }

        return call.TryGetProperty("arguments", out JsonElement arguments) || call.TryGetProperty("parameters", out arguments)
            ? new ParsedToolCall(text, TextOf(arguments))
            : null;
    }

    private static string TextOf(JsonElement arguments) => arguments.ValueKind switch
    {
        JsonValueKind.String => arguments.GetString() is { Length: > 0 } json ? json : "{}",
        JsonValueKind.Null => "{}",
        _ => arguments.GetRawText(),
    };

    [GeneratedRegex("""^\s*\[?\s*\{\s*"name"\s*:\s*"(?<name>[^"\\]+)"\s*,\s*"(arguments|parameters)"\s*:\s*(?<arguments>.*)$""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Broken();
}
