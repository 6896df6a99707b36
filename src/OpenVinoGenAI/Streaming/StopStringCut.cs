namespace OpenVinoGenAI;

/// <summary>Cuts finished texts, and the tokens that they were made of, at a stop string.</summary>
internal static class StopStringCut
{
    /// <summary>Cuts the texts of an answer. What a stop string ends has the finish reason <see cref="FinishReason.Stop"/>.</summary>
    internal static void Apply(StopStringRule rule, string[] texts, FinishReason[] reasons)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            if (rule.FindEnd(texts[i]) is { } end)
            {
                texts[i] = texts[i][..end];
                reasons[i] = FinishReason.Stop;
            }
        }
    }

    /// <summary>Cuts the parts of a text, which follow each other. What is left of the last one stays if it is more than white space.</summary>
    internal static IReadOnlyList<T> Segments<T>(StopStringRule rule, IReadOnlyList<T> segments, Func<T, string> textOf, Func<T, string, T> withText)
    {
        if (rule.FindEnd(string.Concat(segments.Select(textOf))) is not { } end)
        {
            return segments;
        }

        var kept = new List<T>();
        int position = 0;
        foreach (T segment in segments)
        {
            string text = textOf(segment);
            int room = Math.Clamp(end - position, 0, text.Length);
            if (room < text.Length)
            {
                if (!string.IsNullOrWhiteSpace(text[..room]))
                {
                    kept.Add(withText(segment, text[..room]));
                }

                return kept;
            }

            kept.Add(segment);
            position += text.Length;
        }

        return kept;
    }

    /// <summary>Counts the tokens that a text up to a stop string needs. A token in the middle of which the text ends is one of them.</summary>
    /// <returns>The number of tokens, or <see langword="null"/> if there is no stop string.</returns>
    internal static int? CountTokens(StopStringRule rule, long[] tokens, Func<long[], string> decode)
    {
        string text = decode(tokens);
        if (rule.FindEnd(text) is not { } end)
        {
            return null;
        }

        int tooFew = -1;
        int enough = tokens.Length;
        while (enough - tooFew > 1)
        {
            int middle = (tooFew + enough) / 2;
            if (decode(tokens[..middle]).StartsWith(text[..end], StringComparison.Ordinal))
            {
                enough = middle;
            }
            else
            {
                tooFew = middle;
            }
        }

        return enough;
    }
}
