using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary><c>&lt;|tool_call&gt;call:name{key:&lt;|"|&gt;text&lt;|"|&gt;}&lt;tool_call|&gt;</c>, as Gemma 4 writes it.</summary>
internal sealed class GemmaSyntax : ToolCallSyntax
{
    private const string Open = "<|tool_call>call:";
    private const string Close = "<tool_call|>";

    internal override IReadOnlyList<string> Triggers { get; } = [Open];

    internal override IReadOnlyList<string> Tags { get; } = ["<|tool_call>", Close, GemmaValues.Quote];

    internal override string GrammarTrigger => Open;

    internal override int? FindEnd(string text, bool isFinal)
    {
        int position = 0;
        while (TagSearch.FindFirst(text[position..], [GemmaValues.Quote, Close]) is { Index: >= 0 } found)
        {
            position += found.Index + found.Tag.Length;
            if (found.Tag == Close)
            {
                return position;
            }

            int end = text.IndexOf(GemmaValues.Quote, position, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            position = end + GemmaValues.Quote.Length;
        }

        return isFinal ? text.Length : null;
    }

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas)
    {
        string call = text[Open.Length..(text.EndsWith(Close, StringComparison.Ordinal) ? text.Length - Close.Length : text.Length)];
        int brace = call.IndexOf('{', StringComparison.Ordinal);
        string name = (brace < 0 ? call : call[..brace]).Trim();
        if (name.Length == 0)
        {
            return [];
        }

        // Arguments that cannot be read go on as they are, so that the consumer sees an invalid call.
        string arguments = brace < 0 ? "{}" : GemmaValues.Parse(call.AsSpan(brace)) is JsonObject value ? value.ToJsonString() : call[brace..];
        return [new ParsedToolCall(name, arguments)];
    }

    internal override StructuralTag.Tag CreateTag(AIFunctionDeclaration tool) =>
        new(Open + tool.Name + "{", new StructuralTag.AnyText(), "}" + Close);

    internal override string Write(string name, string arguments)
    {
        using JsonDocument document = JsonDocument.Parse(arguments);
        return Open + name + Literal(document.RootElement) + Close;
    }

    private static string Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().Select(entry => entry.Name + ":" + Literal(entry.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Literal)) + "]",
        JsonValueKind.String => GemmaValues.Quote + value.GetString() + GemmaValues.Quote,
        _ => value.GetRawText(),
    };
}
