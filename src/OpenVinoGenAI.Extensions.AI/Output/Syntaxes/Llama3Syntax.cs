namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// <c>&lt;|python_tag|&gt;{"name": …, "parameters": {…}}; {…}</c>, as Llama 3 models write it, or the bare object at the start of an answer.
/// </summary>
internal sealed class Llama3Syntax : JsonCallSyntax
{
    private const string Tag = "<|python_tag|>";

    internal override IReadOnlyList<string> Triggers { get; } = [Tag];

    internal override IReadOnlyList<string> BareStarts { get; } = ["{"];

    internal override string Separators => ";";

    internal override string GrammarTrigger => "{\"name\": \"";

    protected override string BeforeName => "{\"name\": \"";

    protected override string BeforeArguments => "\", \"parameters\": ";

    protected override string AfterArguments => "}";

    internal override int? FindEnd(string text, bool isFinal) =>
        (ValueStart(text, Tag) is { } start ? text[start] == '{' ? JsonCalls.FindEnd(text, start) : Tag.Length : null) ?? (isFinal ? text.Length : null);

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas) =>
        ValueStart(text, Tag) is { } start ? JsonCalls.Parse(text[start..]) : [];
}
