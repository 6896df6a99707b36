namespace OpenVinoGenAI;

/// <summary>Breaks up special tokens in a text until the tokenizer finds none.</summary>
internal static class PlainText
{
    private const string Break = "\u200B";

    // A tokenizer may drop the first break before it looks for special tokens.
    private static readonly string[] Breaks = [Break, " "];

    internal static string Of(string text, Tokenizer tokenizer)
    {
        foreach (string mark in Breaks)
        {
            string plain = text;

            // Breaking one token up may lay bare another: each round breaks up at least one, so there are no more rounds than characters.
            for (int round = 0; round <= text.Length && SpecialTokens(plain, tokenizer) is { Count: > 0 } found; round++)
            {
                foreach (string token in found)
                {
                    plain = plain.Replace(token, $"{token[..1]}{mark}{token[1..]}", StringComparison.Ordinal);
                }
            }

            if (SpecialTokens(plain, tokenizer).Count == 0)
            {
                return plain;
            }
        }

        throw new ArgumentException("The text has a special token that cannot be broken up.", nameof(text));
    }

    private static IReadOnlyCollection<string> SpecialTokens(string text, Tokenizer tokenizer)
    {
        if (text.Length == 0)
        {
            return [];
        }

        long[] ids = tokenizer.Encode(text, new EncodeOptions { AddSpecialTokens = false }).GetTokens(0);
        return [.. ids.Distinct().Select(id => Name(id, tokenizer)).OfType<string>().Where(name => text.Contains(name, StringComparison.Ordinal))];
    }

    /// <summary>The text of a special token; <see langword="null"/> for a plain one.</summary>
    private static string? Name(long id, Tokenizer tokenizer)
    {
        string name = tokenizer.Decode([id], skipSpecialTokens: false);
        if (name.Length < 2)
        {
            return null;
        }

        // Some control tokens, such as <tool_call>, are not skipped as special ones but are single tokens in brackets all the same.
        bool isBracketed = (name[0], name[^1]) is ('<', '>') or ('[', ']') && name.Any(char.IsLetter);
        return isBracketed || tokenizer.Decode([id]).Length == 0 ? name : null;
    }
}
