namespace OpenVinoGenAI.Extensions.AI;

/// <summary><c>functools[{"name": …, "arguments": {…}}, …]</c>, as Phi-4 models write it.</summary>
internal sealed class Phi4Syntax : JsonCallSyntax
{
    private const string Tag = "functools";

    internal override IReadOnlyList<string> Triggers { get; } = [Tag + "["];

    internal override IReadOnlyList<string> Tags { get; } = [Tag];

    internal override string GrammarTrigger => Tag;

    protected override string BeforeName => Tag + "[{\"name\": \"";

    protected override string AfterArguments => "}]";

    internal override int? FindEnd(string text, bool isFinal) => JsonCalls.FindEnd(text, Tag.Length) ?? (isFinal ? text.Length : null);

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas) => JsonCalls.Parse(text[Tag.Length..]);
}
