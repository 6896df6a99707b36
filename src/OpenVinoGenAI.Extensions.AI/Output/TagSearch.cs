namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Finds tags in text that arrives in pieces.</summary>
internal static class TagSearch
{
    /// <summary>Finds the first of some tags; of two that begin at the same place, the longer one.</summary>
    /// <returns>Where it begins and which one it is, or (-1, "").</returns>
    internal static (int Index, string Tag) FindFirst(string text, IReadOnlyList<string> tags)
    {
        (int Index, string Tag) first = (-1, string.Empty);
        foreach (string tag in tags)
        {
            int index = text.IndexOf(tag, StringComparison.Ordinal);
            if (index >= 0 && (first.Index < 0 || index < first.Index || (index == first.Index && tag.Length > first.Tag.Length)))
            {
                first = (index, tag);
            }
        }

        return first;
    }

    /// <summary>The length of the longest end of a text with which one of some tags may begin.</summary>
    internal static int HeldLength(string text, IReadOnlyList<string> tags)
    {
        int held = 0;
        foreach (string tag in tags)
        {
            for (int length = Math.Min(tag.Length - 1, text.Length); length > held; length--)
            {
                if (text.AsSpan(text.Length - length).SequenceEqual(tag.AsSpan(0, length)))
                {
                    held = length;
                }
            }
        }

        return held;
    }

    /// <summary>Whether a text may become one that starts with a tag.</summary>
    internal static bool MayStartWith(ReadOnlySpan<char> text, string tag) =>
        text.Length < tag.Length && tag.AsSpan().StartsWith(text);

    /// <summary>The index of the first character that is not white space; the length if there is none.</summary>
    internal static int SkipWhiteSpace(string text, int start = 0)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }
}
