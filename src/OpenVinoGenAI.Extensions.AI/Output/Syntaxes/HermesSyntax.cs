namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// <c>&lt;tool_call&gt;{"name": …, "arguments": {…}}&lt;/tool_call&gt;</c>, as Hermes 3, Qwen2.5 and Qwen3 write it. The closing tag may be missing.
/// </summary>
internal sealed class HermesSyntax : JsonCallSyntax
{
    private const string Open = "<tool_call>";
    private const string Close = "</tool_call>";

    internal override IReadOnlyList<string> Triggers { get; } = [Open];

    internal override IReadOnlyList<string> Tags { get; } = [Open, Close];

    internal override string GrammarTrigger => Open;

    protected override string BeforeName => Open + "\n{\"name\": \"";

    protected override string AfterArguments => "}\n" + Close;

    internal override int? FindEnd(string text, bool isFinal)
    {
        if (ValueStart(text, Open) is not { } start)
        {
            return isFinal ? text.Length : null;
        }

        int? end = text[start] is '{' or '[' ? JsonCalls.FindEnd(text, start, Close) : text.IndexOf(Close, StringComparison.Ordinal) is >= 0 and var close ? close : null;
        if (end is not { } valueEnd)
        {
            return isFinal ? text.Length : null;
        }

        // Braces that are one too many stand before the closing tag, too.
        int next = valueEnd;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] == '}'))
        {
            next++;
        }

        ReadOnlySpan<char> rest = text.AsSpan(next);
        return rest.StartsWith(Close) ? next + Close.Length
            : TagSearch.MayStartWith(rest, Close) && !isFinal ? null
            : valueEnd;
    }

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas)
    {
        int end = text.EndsWith(Close, StringComparison.Ordinal) ? text.Length - Close.Length : text.Length;
        string json = text[Open.Length..end].Trim();
        return JsonCalls.Parse(JsonCalls.FindEnd(json, 0) is { } valueEnd && json.AsSpan(valueEnd).Trim("} \t\r\n").IsEmpty ? json[..valueEnd] : json);
    }
}
