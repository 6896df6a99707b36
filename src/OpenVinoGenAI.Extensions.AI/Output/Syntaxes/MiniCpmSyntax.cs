namespace OpenVinoGenAI.Extensions.AI;

/// <summary><c>&lt;function name="name"&gt;&lt;param name="key"&gt;value&lt;/param&gt;&lt;/function&gt;</c>, as MiniCPM5 writes it.</summary>
internal sealed class MiniCpmSyntax : XmlCallSyntax
{
    internal override IReadOnlyList<string> Triggers { get; } = ["<function name=\""];

    internal override string GrammarTrigger => FunctionBegin;

    protected override string FunctionBegin => "<function name=\"";

    protected override string NameEnd => "\">";

    protected override string ParameterBegin => "<param name=\"";

    protected override string ParameterEnd => "</param>";

    internal override int? FindEnd(string text, bool isFinal) => FindFunctionEnd(text, isFinal);

    internal override StructuralTag.Tag CreateTag(AIFunctionDeclaration tool) =>
        new(FunctionBegin + tool.Name + NameEnd, new StructuralTag.AnyText(), FunctionEnd);

    internal override string Write(string name, string arguments) => WriteFunction(name, arguments, string.Empty);
}
