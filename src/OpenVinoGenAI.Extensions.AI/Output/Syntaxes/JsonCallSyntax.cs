namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The texts around JSON calls in a family's format.</summary>
internal abstract class JsonCallSyntax : ToolCallSyntax
{
    /// <summary>The text of a call before the name.</summary>
    protected abstract string BeforeName { get; }

    /// <summary>The text of a call between the name and the arguments.</summary>
    protected virtual string BeforeArguments => "\", \"arguments\": ";

    /// <summary>The text of a call after the arguments.</summary>
    protected abstract string AfterArguments { get; }

    internal override StructuralTag.Tag CreateTag(AIFunctionDeclaration tool) =>
        new(BeforeName + tool.Name + BeforeArguments, SchemaGrammars.ArgumentsOf(tool), AfterArguments);

    internal override string Write(string name, string arguments) => BeforeName + name + BeforeArguments + arguments + AfterArguments;

    /// <summary>The index of the JSON value after a prefix and white space; <see langword="null"/> while there is none yet.</summary>
    protected static int? ValueStart(string text, string prefix)
    {
        int start = TagSearch.SkipWhiteSpace(text, text.StartsWith(prefix, StringComparison.Ordinal) ? prefix.Length : 0);
        return start < text.Length ? start : null;
    }
}
