namespace OpenVinoGenAI;

/// <summary>Splits a text into sentences, which are spoken one by one.</summary>
internal static class Sentences
{
    private const string Ends = ".!?…";
    private const string WideEnds = "。！？";
    private const string Closers = "\"'”’»)]";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "e.g", "i.e", "no", "fig", "approx",
    };

    /// <summary>Splits a text after its sentences' ends and at empty lines.</summary>
    /// <returns>The sentences without the white space around them. A text without letters or digits has none.</returns>
    internal static List<string> Split(string text)
    {
        var sentences = new List<string>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (EndOfSentence(text, start, i) is { } end)
            {
                Add(sentences, text[start..end]);
                start = end;
                i = end - 1;
            }
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    /// <summary>Where the sentence ends whose last character may be the one at an index; <see langword="null"/> if none ends there.</summary>
    private static int? EndOfSentence(string text, int start, int index)
    {
        char character = text[index];
        if (WideEnds.Contains(character))
        {
            return index + 1;
        }

        if (character == '\n')
        {
            return index > start && text[start..index].TrimEnd(' ', '\r', '\t').EndsWith('\n') ? index + 1 : null;
        }

        if (!Ends.Contains(character))
        {
            return null;
        }

        int end = index + 1;
        while (end < text.Length && (Ends.Contains(text[end]) || Closers.Contains(text[end])))
        {
            end++;
        }

        bool isFollowedBySpace = end == text.Length || char.IsWhiteSpace(text[end]);
        return isFollowedBySpace && !(character == '.' && end == index + 1 && IsAbbreviation(text, start, index)) ? end : null;
    }

    private static bool IsAbbreviation(string text, int start, int dot)
    {
        int word = dot;
        while (word > start && !char.IsWhiteSpace(text[word - 1]))
        {
            word--;
        }

        string before = text[word..dot].TrimStart('(', '[', '"', '“');
        return (before.Length == 1 && char.IsUpper(before[0])) || Abbreviations.Contains(before);
    }

    private static void Add(List<string> sentences, string sentence)
    {
        string trimmed = sentence.Trim();
        if (trimmed.Any(char.IsLetterOrDigit))
        {
            sentences.Add(trimmed);
        }
    }
}
