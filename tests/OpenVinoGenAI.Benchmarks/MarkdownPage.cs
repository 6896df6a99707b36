namespace OpenVinoGenAI.Benchmarks;

/// <summary>A page that holds measured tables between two marks.</summary>
internal static class MarkdownPage
{
    private const string End = "<!-- end -->";

    /// <summary>Replaces what a command has measured before; a page that has no such part gets it at its end.</summary>
    internal static void Write(FileInfo page, string command, string tables)
    {
        string beginMark = $"<!-- measured: {command} -->";
        string marked = $"{beginMark}\n{tables}{End}";
        string text = page.Exists ? File.ReadAllText(page.FullName) : string.Empty;
        int begin = text.IndexOf(beginMark, StringComparison.Ordinal);
        if (begin < 0)
        {
            File.WriteAllText(page.FullName, $"{text}{marked}\n");
            return;
        }

        int end = text.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException($"{page.FullName} has no '{End}' after '{beginMark}'.");
        }

        File.WriteAllText(page.FullName, string.Concat(text.AsSpan(0, begin), marked, text.AsSpan(end + End.Length)));
    }
}
