using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>Looks at the attributes of a function: those without meaning for a caller in C#, and our own mark.</summary>
internal sealed class FunctionAttributes(SourceTexts sources)
{
    private const string TrivialMark = "annotate(\"trivial\")";

    private static readonly HashSet<string> WithoutMeaning =
        ["VisibilityAttr", "DLLImportAttr", "DLLExportAttr", "WarnUnusedResultAttr", "CDeclAttr"];

    /// <summary>Whether the function bears the mark of those that return at once and call nothing back.</summary>
    /// <exception cref="GeneratorException">It has an attribute that is not known here.</exception>
    public bool IsTrivial(AstNode function)
    {
        bool trivial = false;
        foreach (AstNode attribute in function.Children.Where(child => child.Kind.EndsWith("Attr", StringComparison.Ordinal)))
        {
            if (attribute.Kind == "AnnotateAttr")
            {
                RequireTrivialMark(function, attribute);
                trivial = true;
            }
            else if (!WithoutMeaning.Contains(attribute.Kind))
            {
                throw new GeneratorException(function.Location, $"'{function.Name}' has an attribute that the generator does not know: {attribute.Kind}");
            }
        }

        return trivial;
    }

    private void RequireTrivialMark(AstNode function, AstNode attribute)
    {
        // clang does not write the annotation's text into its tree: it is read where it stands
        string text = attribute.Begin is { } begin && attribute.End is { } end ? sources.Between(begin.Spelling, end.Spelling) : "";
        if (string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) != TrivialMark)
        {
            throw new GeneratorException(function.Location, $"'{function.Name}' has an annotation that the generator does not know: {text}");
        }
    }
}
