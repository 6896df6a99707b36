using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Calls whose arguments are tags of their own, each with a value that is not quoted; the tool's schema tells its type.</summary>
internal abstract class XmlCallSyntax : ToolCallSyntax
{
    protected const string FunctionEnd = "</function>";

    /// <summary>The text before a function's name.</summary>
    protected abstract string FunctionBegin { get; }

    /// <summary>The text after a function's name.</summary>
    protected abstract string NameEnd { get; }

    /// <summary>The text before a parameter's name.</summary>
    protected abstract string ParameterBegin { get; }

    /// <summary>The text after a parameter's value.</summary>
    protected abstract string ParameterEnd { get; }

    /// <summary>Finds the end of the function, past the values of its parameters.</summary>
    protected int? FindFunctionEnd(string text, bool isFinal)
    {
        int position = 0;
        while (true)
        {
            (int index, string tag) = TagSearch.FindFirst(text[position..], [ParameterBegin, FunctionEnd]);
            if (index < 0)
            {
                return isFinal ? text.Length : null;
            }

            position += index + tag.Length;
            if (tag == FunctionEnd)
            {
                return position;
            }

            int end = text.IndexOf(ParameterEnd, position, StringComparison.Ordinal);
            if (end < 0)
            {
                return isFinal ? text.Length : null;
            }

            position = end + ParameterEnd.Length;
        }
    }

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas)
    {
        int begin = text.IndexOf(FunctionBegin, StringComparison.Ordinal);
        if (begin < 0 || Between(text, begin + FunctionBegin.Length, NameEnd) is not { Text.Length: > 0 } name)
        {
            return [];
        }

        var arguments = new JsonObject();
        int position = name.End;
        while (text.IndexOf(ParameterBegin, position, StringComparison.Ordinal) is >= 0 and var next)
        {
            if (Between(text, next + ParameterBegin.Length, NameEnd) is not { } key)
            {
                break;
            }

            // The last value of an answer that was cut off has no end.
            (string value, position) = Between(text, key.End, ParameterEnd) ?? (text[key.End..], text.Length);
            string parameter = key.Text.Trim();
            arguments[parameter] = Value(value, schemas.IsText(name.Text.Trim(), parameter));
        }

        return [new ParsedToolCall(name.Text.Trim(), arguments.ToJsonString())];
    }

    private static (string Text, int End)? Between(string text, int start, string end)
    {
        int index = text.IndexOf(end, start, StringComparison.Ordinal);
        return index < 0 ? null : (text[start..index], index + end.Length);
    }

    private static JsonNode? Value(string text, bool isText)
    {
        // One line break on either side belongs to the format.
        text = text.StartsWith('\n') ? text[1..] : text;
        text = text.EndsWith('\n') ? text[..^1] : text;
        if (isText)
        {
            return JsonValue.Create(text);
        }

        try
        {
            return JsonNode.Parse(text.Trim() switch { "True" => "true", "False" => "false", "None" => "null", var json => json });
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    protected string WriteFunction(string name, string arguments, string separator)
    {
        using JsonDocument document = JsonDocument.Parse(arguments);
        return FunctionBegin + name + NameEnd + separator + string.Concat(document.RootElement.EnumerateObject().Select(argument =>
            ParameterBegin + argument.Name + NameEnd + separator
            + (argument.Value.ValueKind == JsonValueKind.String ? argument.Value.GetString() : argument.Value.GetRawText())
            + separator + ParameterEnd + separator)) + FunctionEnd;
    }
}
