namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// <c>&lt;tool_call&gt;&lt;function=name&gt;&lt;parameter=key&gt;value&lt;/parameter&gt;&lt;/function&gt;&lt;/tool_call&gt;</c>, as Qwen3-Coder and
/// Qwen3.5 write it.
/// </summary>
internal sealed class QwenCoderSyntax : XmlCallSyntax
{
    private const string Open = "<tool_call>";
    private const string Close = "</tool_call>";

    internal override IReadOnlyList<string> Triggers { get; } = [Open, "<function="];

    internal override IReadOnlyList<string> Tags { get; } = [Open, Close];

    internal override string GrammarTrigger => Open;

    protected override string FunctionBegin => "<function=";

    protected override string NameEnd => ">";

    protected override string ParameterBegin => "<parameter=";

    protected override string ParameterEnd => "</parameter>";

    internal override int? FindEnd(string text, bool isFinal)
    {
        if (FindFunctionEnd(text, isFinal) is not { } end)
        {
            return null;
        }

        int next = TagSearch.SkipWhiteSpace(text, end);
        ReadOnlySpan<char> rest = text.AsSpan(next);
        return rest.StartsWith(Close) ? next + Close.Length
            : TagSearch.MayStartWith(rest, Close) && !isFinal ? null
            : end;
    }

    internal override StructuralTag.Tag CreateTag(AIFunctionDeclaration tool) =>
        new($"{Open}\n<function={tool.Name}>\n", new StructuralTag.QwenXmlParameters(tool.JsonSchema.GetRawText()), $"\n{FunctionEnd}\n{Close}");

    internal override string Write(string name, string arguments) => $"{Open}\n{WriteFunction(name, arguments, "\n")}\n{Close}";
}
