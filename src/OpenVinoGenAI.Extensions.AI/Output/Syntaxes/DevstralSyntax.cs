namespace OpenVinoGenAI.Extensions.AI;

/// <summary><c>[TOOL_CALLS]name[ARGS]{…}</c>, as Devstral and newer Mistral models write it.</summary>
internal sealed class DevstralSyntax : ToolCallSyntax
{
    private const string Tag = "[TOOL_CALLS]";
    private const string Separator = "[ARGS]";

    internal override IReadOnlyList<string> Triggers { get; } = [Tag];

    internal override IReadOnlyList<string> Tags { get; } = [Tag, Separator];

    internal override string GrammarTrigger => Tag;

    internal override int? FindEnd(string text, bool isFinal)
    {
        int separator = text.IndexOf(Separator, StringComparison.Ordinal);
        int start = separator < 0 ? text.Length : TagSearch.SkipWhiteSpace(text, separator + Separator.Length);
        return (start < text.Length ? JsonCalls.FindEnd(text, start) : null) ?? (isFinal ? text.Length : null);
    }

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas)
    {
        int separator = text.IndexOf(Separator, StringComparison.Ordinal);
        return separator > Tag.Length && text[Tag.Length..separator].Trim() is { Length: > 0 } name
            ? [new ParsedToolCall(name, text[(separator + Separator.Length)..].Trim() is { Length: > 0 } arguments ? arguments : "{}")]
            : [];
    }

    internal override StructuralTag.Tag CreateTag(AIFunctionDeclaration tool) =>
        new(Tag + tool.Name + Separator, SchemaGrammars.ArgumentsOf(tool), string.Empty);

    internal override string Write(string name, string arguments) => Tag + name + Separator + arguments;
}
