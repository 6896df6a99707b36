using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary><c>[name(a='x', b=1), other()]</c> at the start of an answer, or between tags.</summary>
/// <param name="open">The tag before the list; empty if calls stand at the start of an answer without one.</param>
/// <param name="close">The tag after the list; empty if there is none.</param>
internal sealed class PythonicSyntax(string open, string close) : ToolCallSyntax
{
    internal override IReadOnlyList<string> Triggers { get; } = open.Length > 0 ? [open] : [];

    internal override IReadOnlyList<string> BareStarts { get; } = open.Length > 0 ? [] : ["["];

    internal override IReadOnlyList<string> Tags { get; } = open.Length > 0 ? [open, close] : [];

    internal override string GrammarTrigger => open + "[";

    internal override int? FindEnd(string text, bool isFinal)
    {
        if (PythonicCalls.FindEnd(text, open.Length) is not { } end)
        {
            return isFinal ? text.Length : null;
        }

        if (close.Length == 0)
        {
            return end;
        }

        int next = TagSearch.SkipWhiteSpace(text, end);
        ReadOnlySpan<char> rest = text.AsSpan(next);
        return rest.StartsWith(close) ? next + close.Length
            : TagSearch.MayStartWith(rest, close) && !isFinal ? null
            : end;
    }

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas)
    {
        int end = close.Length > 0 && text.EndsWith(close, StringComparison.Ordinal) ? text.Length - close.Length : text.Length;
        return PythonicCalls.Parse(text.AsSpan(open.Length, end - open.Length));
    }

    internal override StructuralTag.Tag CreateTag(AIFunctionDeclaration tool) =>
        new(open + "[" + tool.Name + "(", new StructuralTag.AnyText(), ")]" + close);

    internal override string Write(string name, string arguments)
    {
        using JsonDocument document = JsonDocument.Parse(arguments);
        return open + "[" + name + "(" +
            string.Join(", ", document.RootElement.EnumerateObject().Select(argument => argument.Name + "=" + Literal(argument.Value))) + ")]" + close;
    }

    private static string Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null => "None",
        JsonValueKind.Array => "[" + string.Join(", ", value.EnumerateArray().Select(Literal)) + "]",
        JsonValueKind.Object => "{" + string.Join(", ", value.EnumerateObject().Select(entry => "\"" + JsonEncodedText.Encode(entry.Name) + "\": " + Literal(entry.Value))) + "}",
        _ => value.GetRawText(),
    };
}
