using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Docs.Tests.Markdown;

/// <summary>A C# snippet of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line on which the fence opens.</param>
/// <param name="Code">The code as readers see it.</param>
/// <param name="Givens">The class whose members the snippet may use without defining them, for instance <c>Vision</c>.</param>
/// <param name="CompileOnly">Why the snippet is compiled but not run, or <see langword="null"/>.</param>
/// <param name="Request">The path that is requested once the web application of the snippet has started, or <see langword="null"/>.</param>
internal sealed partial record Snippet(MarkdownPage Page, int Line, string Code, string Givens, string? CompileOnly, string? Request)
{
    /// <summary>
    /// Whether the snippet is a program of its own. It starts with using directives then, and gets nothing that a project made with
    /// <c>dotnet new console</c> does not have.
    /// </summary>
    public bool IsProgram => UsingDirective().IsMatch(Code);

    public override string ToString() => $"{Page.Path}:{Line}";

    [GeneratedRegex(@"^using [\w.]+;")]
    private static partial Regex UsingDirective();
}
