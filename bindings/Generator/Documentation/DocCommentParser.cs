using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Documentation;

/// <summary>Turns the comment that clang attached to a declaration into a <see cref="DocComment"/>.</summary>
internal sealed class DocCommentParser
{
    private readonly List<DocParameter> _parameters = [];
    private readonly List<string> _remarks = [];
    private readonly List<string> _summary = [];
    private readonly List<string> _returns = [];

    private DocCommentParser()
    {
    }

    /// <param name="declaration">A declaration.</param>
    /// <param name="previous">The declaration before it in the same list, when no semicolon stands between them.</param>
    /// <exception cref="GeneratorException">The comment has a command that is not known here.</exception>
    public static DocComment Parse(AstNode declaration, AstNode? previous = null)
    {
        if (declaration.Child("FullComment") is not { } comment || IsOfPrevious(comment, previous))
        {
            return DocComment.Empty;
        }

        var parser = new DocCommentParser();
        foreach (AstNode block in comment.Children)
        {
            parser.Add(block);
        }

        return parser.Finish();
    }

    // clang gives an enumerator without a comment the one of the enumerator before it
    private static bool IsOfPrevious(AstNode comment, AstNode? previous) =>
        previous is not null && comment.Location.Offset < previous.Location.Offset;

    private void Add(AstNode block)
    {
        switch (block.Kind)
        {
            case "ParagraphComment":
                AddRemark("", DocParagraph.ToXml(block));
                break;
            case "BlockCommandComment":
                AddCommand(block);
                break;
            case "ParamCommandComment":
                _parameters.Add(new DocParameter(block.Text("param") ?? "", TextOf(block)));
                break;
            case "VerbatimBlockComment":
                _remarks.Add($"<code>\n{VerbatimText(block)}\n</code>");
                break;
            case "VerbatimLineComment":
                // @struct, @enum, @ingroup and the like: for Doxygen's own page layout
                break;
            default:
                throw new GeneratorException(block.Location, $"the generator does not know a {block.Kind} in a comment");
        }
    }

    private void AddCommand(AstNode command)
    {
        string text = TextOf(command);
        switch (command.Name)
        {
            case "brief" or "short":
                _summary.Add(text);
                break;
            case "return" or "returns" or "result" or "retval":
                _returns.Add(text);
                break;
            case "details" or "remark" or "remarks" or "par":
                AddRemark("", text);
                break;
            case "note" or "warning" or "attention" or "deprecated" or "since" or "see" or "pre" or "post":
                AddRemark($"{char.ToUpperInvariant(command.Name[0])}{command.Name[1..]}: ", text);
                break;
            case "sa":
                AddRemark("See: ", text);
                break;
            default:
                throw new GeneratorException(command.Location, $"the generator does not know the documentation command '{command.Name}'");
        }
    }

    private void AddRemark(string label, string text)
    {
        if (text.Length > 0)
        {
            _remarks.Add($"<para>{label}{text}</para>");
        }
    }

    private DocComment Finish()
    {
        // a comment without @brief: its first paragraph is the brief description, as in Doxygen's own setting for this
        if (_summary.Count == 0 && _remarks.Count > 0 && _remarks[0].StartsWith("<para>", StringComparison.Ordinal))
        {
            _summary.Add(_remarks[0]["<para>".Length..^"</para>".Length]);
            _remarks.RemoveAt(0);
        }

        return new DocComment(
            _summary.Count > 0 ? string.Join(' ', _summary) : null,
            _parameters,
            _returns.Count > 0 ? string.Join(' ', _returns) : null,
            _remarks);
    }

    private static string TextOf(AstNode command) =>
        string.Join(' ', command.Children.Where(child => child.Kind == "ParagraphComment").Select(DocParagraph.ToXml));

    private static string VerbatimText(AstNode block) =>
        string.Join('\n', block.Children.Select(line => XmlText.Escape((line.Text("text") ?? "").TrimEnd())));
}
