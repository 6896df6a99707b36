using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OpenVinoGenAI.Docs.Tests.Markdown;

/// <summary>A Markdown file of the repository.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePreciseSourceLocation()
        .Build();

    private readonly MarkdownDocument _document;

    public MarkdownPage(string path)
    {
        Path = path;
        _document = Markdig.Markdown.Parse(File.ReadAllText(FullPath), Pipeline);
    }

    /// <summary>Every page that people read, except those that are only measurements or data.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. new[] { "docs", "samples", "src" }
            .SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "_site"))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownPage(path)),
    ];

    /// <summary>The path from the root of the repository, with slashes.</summary>
    public string Path { get; }

    public string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    /// <summary>The anchors that links to this page can name.</summary>
    public IReadOnlySet<string> Anchors => _document.Descendants<HeadingBlock>()
        .Select(heading => heading.TryGetAttributes()?.Id)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The addresses of all links and images.</summary>
    public IEnumerable<string> Links => _document.Descendants<LinkInline>().Select(link => link.Url).OfType<string>();

    /// <summary>The C# snippets, in order.</summary>
    public IEnumerable<Snippet> Snippets()
    {
        var page = new SnippetMarks();
        foreach (Block block in _document.Descendants<Block>())
        {
            if (block is HtmlBlock comment)
            {
                page.Read(comment.Lines.ToString());
            }
            else if (block is FencedCodeBlock { Info: "csharp" } fence)
            {
                yield return page.Take(this, fence.Line + 1, fence.Lines.ToString());
            }
        }
    }

    public override string ToString() => Path;
}
