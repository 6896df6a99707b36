namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// The grammar of gpt-oss calls, <c>&lt;|channel|&gt;commentary to=functions.name&lt;|message|&gt;{…}&lt;|call|&gt;</c>; <see cref="HarmonyParser"/>
/// reads them, because channels carry reasoning and text, too.
/// </summary>
internal sealed class HarmonySyntax : ToolCallSyntax
{
    private const string Open = "<|channel|>commentary to=functions.";
    private const string NameEnd = " <|constrain|>json<|message|>";
    private const string Close = "<|call|>";

    internal override IReadOnlyList<string> Triggers { get; } = [Open];

    internal override IReadOnlyList<string> Tags => HarmonyParser.Tags;

    internal override string GrammarTrigger => Open;

    internal override int? FindEnd(string text, bool isFinal) =>
        text.IndexOf(Close, StringComparison.Ordinal) is >= 0 and var end ? end + Close.Length : isFinal ? text.Length : null;

    internal override IReadOnlyList<ParsedToolCall> Parse(string text, ToolSchemas schemas)
    {
        var parts = new List<OutputPart>();
        var parser = new HarmonyParser();
        parser.Write(text, parts);
        parser.Complete(parts);
        return [.. parts.Where(part => part.Call is not null).Select(part => part.Call!)];
    }

    internal override StructuralTag.Tag CreateTag(AIFunctionDeclaration tool) =>
        new(Open + tool.Name + NameEnd, SchemaGrammars.ArgumentsOf(tool), Close);

    internal override string Write(string name, string arguments) => Open + name + NameEnd + arguments + Close;
}
