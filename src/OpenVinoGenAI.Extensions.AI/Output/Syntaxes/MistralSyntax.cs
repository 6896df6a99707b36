namespace OpenVinoGenAI.Extensions.AI;

/// <summary><c>[TOOL_CALLS][{"name": …, "arguments": {…}}]</c>, as Mistral models write it. The tag may be missing at the start of an answer.</summary>
internal sealed class MistralSyntax : JsonCallSyntax
{
    private const string Tag = "[TOOL_CALLS]";

    internal override IReadOnlyList<string> Triggers { get; } = [Tag];

    internal override IReadOnlyList<string> BareStarts { get; } = ["[{"];

    internal override string GrammarTrigger => "[{\"name\": \"";

    protected override string BeforeName => "[{\"name\": \"";

    protected override string AfterArguments => "}]";

    internal override int? FindEnd(string text, bool isFinal) =>
        (ValueStart(text, Tag) is { } start ? JsonCalls.FindEnd(text, start) : null) ?? (isFinal ? text.Length : null);

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas) =>
        ValueStart(text, Tag) is { } start ? JsonCalls.Parse(text[start..]) : [];
}
