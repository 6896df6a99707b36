namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A page that holds measured tables between two marks.</summary>
internal static class MarkdownPage
{
    private const string Begin = "<!-- measured: dotnet cake --target=Benchmark -->";
    private const string End = "<!-- end -->";

    /// <summary>Replaces the tables of a page; a new page has nothing else.</summary>
    internal static void Write(FileInfo page, string tables)
    {
        string marked = $"{Begin}\n{tables}{End}\n";
        if (!page.Exists)
        {
            File.WriteAllText(page.FullName, marked);
            return;
        }

        string text = File.ReadAllText(page.FullName);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidDataException($"{page.FullName} has no part between '{Begin}' and '{End}' to replace.");
        }

        File.WriteAllText(page.FullName, string.Concat(text.AsSpan(0, begin), marked.TrimEnd('\n'), text.AsSpan(end + End.Length)));
    }
}
