using OpenVinoGenAI.Docs.Tests.Markdown;
using OpenVinoGenAI.Docs.Tests.Snippets;

namespace OpenVinoGenAI.Docs.Tests;

/// <summary>Every C# snippet of the documentation compiles as it stands, and runs with the tiny models of the repository.</summary>
internal sealed class SnippetTests
{
    private static IEnumerable<TestCaseData> All() => MarkdownPage.All
        .SelectMany(page => page.Snippets())
        .Select(snippet => new TestCaseData(snippet).SetArgDisplayNames($"{snippet}"));

    [TestCaseSource(nameof(All))]
    public async Task A_snippet_compiles_and_runs(object value)
    {
        var snippet = (Snippet)value;
        byte[] program = SnippetCompiler.Compile(snippet);
        if (snippet.CompileOnly is null)
        {
            TestContext.Out.WriteLine(await SnippetRunner.RunAsync(program, snippet));
        }
    }

    [Test]
    public void The_readme_has_a_snippet_for_every_use()
    {
        string code = string.Concat(MarkdownPage.All.Single(page => page.Path == "README.md").Snippets().Select(snippet => snippet.Code));

        Assert.That(
            new[] { "LLMPipeline", "ChatSession", "StreamAsync", "Generate<", "WhisperPipeline", "VLMPipeline", "Text2ImagePipeline", "TextEmbeddingPipeline" }
                .Where(name => !code.Contains(name, StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public void Snippets_that_are_not_run_say_why() =>
        Assert.That(MarkdownPage.All.SelectMany(page => page.Snippets()).Where(snippet => snippet.CompileOnly is { Length: < 10 }), Is.Empty);
}
