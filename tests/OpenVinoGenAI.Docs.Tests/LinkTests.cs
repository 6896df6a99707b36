using OpenVinoGenAI.Docs.Tests.Markdown;

namespace OpenVinoGenAI.Docs.Tests;

/// <summary>Links between the pages of the repository lead somewhere. Links to other sites are not followed.</summary>
internal sealed class LinkTests
{
    [TestCaseSource(typeof(MarkdownPage), nameof(MarkdownPage.All))]
    public void Every_link_leads_to_a_file_and_every_anchor_to_a_heading(object value)
    {
        var page = (MarkdownPage)value;

        Assert.That(page.Links.Where(IsRelative).Select(link => Problem(page, link)).OfType<string>(), Is.Empty);
    }

    [Test]
    public void Pages_that_packages_show_have_no_relative_links() => Assert.That(
        MarkdownPage.All.Where(page => page.Path.EndsWith("PACKAGE.md", StringComparison.Ordinal)).SelectMany(page => page.Links.Where(IsRelative)),
        Is.Empty);

    private static bool IsRelative(string link) => !link.Contains(':', StringComparison.Ordinal);

    private static string? Problem(MarkdownPage page, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0
            ? page.FullPath
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.FullPath)!, Uri.UnescapeDataString(parts[0])));
        if (!Path.Exists(target))
        {
            return $"{link}: the file does not exist";
        }

        MarkdownPage? other = MarkdownPage.All.FirstOrDefault(candidate => candidate.FullPath == target);
        return parts.Length == 2 && other is not null && !other.Anchors.Contains(parts[1]) ? $"{link}: the heading does not exist" : null;
    }
}
