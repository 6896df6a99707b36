namespace OpenVinoGenAI.Docs.Tests.Markdown;

/// <summary>
/// The HTML comments that say how a page's snippets are tested:
/// <list type="bullet">
/// <item><c>&lt;!-- snippets: given Vision --&gt;</c>, for all further snippets of the page</item>
/// <item><c>&lt;!-- snippet: compile only, REASON --&gt;</c>, for the next snippet</item>
/// <item><c>&lt;!-- snippet: request /path --&gt;</c>, for the next snippet, which runs a web application</item>
/// </list>
/// </summary>
internal sealed class SnippetMarks
{
    private const string PageGivens = "snippets: given ";
    private const string CompileOnly = "snippet: compile only, ";
    private const string RequestMark = "snippet: request ";

    private string _givens = "Text";
    private string? _compileOnly;
    private string? _request;

    public void Read(string comment)
    {
        string text = comment.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();
        if (text.StartsWith(PageGivens, StringComparison.Ordinal))
        {
            _givens = text[PageGivens.Length..];
        }
        else if (text.StartsWith(CompileOnly, StringComparison.Ordinal))
        {
            _compileOnly = text[CompileOnly.Length..];
        }
        else if (text.StartsWith(RequestMark, StringComparison.Ordinal))
        {
            _request = text[RequestMark.Length..];
        }
        else if (text.StartsWith("snippet", StringComparison.Ordinal))
        {
            throw new FormatException($"No such mark for snippets: {text}");
        }
    }

    public Snippet Take(MarkdownPage page, int line, string code)
    {
        var snippet = new Snippet(page, line, code, _givens, _compileOnly, _request);
        (_compileOnly, _request) = (null, null);
        return snippet;
    }
}
