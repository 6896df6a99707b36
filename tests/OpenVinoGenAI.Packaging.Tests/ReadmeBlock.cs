namespace OpenVinoGenAI.Packaging.Tests;

/// <summary>A fenced block of the README.</summary>
/// <param name="Language">What follows the opening fence, for instance <c>sh</c>.</param>
/// <param name="Text">The lines within.</param>
internal sealed record ReadmeBlock(string Language, string Text)
{
    private const string Fence = "```";

    public static IReadOnlyList<ReadmeBlock> OfSection(string heading)
    {
        var blocks = new List<ReadmeBlock>();
        string? language = null;
        var lines = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .SkipWhile(line => line != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                lines.Add(line);
            }
            else if (language is null)
            {
                language = line[Fence.Length..];
                lines.Clear();
            }
            else
            {
                blocks.Add(new ReadmeBlock(language, string.Join('\n', lines)));
                language = null;
            }
        }

        return blocks;
    }
}
