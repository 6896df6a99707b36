namespace OpenVinoGenAI;

/// <summary>
/// Ends a text at a stop string while it comes in pieces, with the same outcome wherever the pieces are divided. Text that may be the beginning
/// of a stop string is held back until what follows decides.
/// </summary>
internal sealed class StopStringFilter(StopStringRule rule)
{
    private string _held = string.Empty;

    /// <summary>Whether a stop string has ended the text: nothing comes after it.</summary>
    internal bool HasStopped { get; private set; }

    /// <summary>Takes a piece of text.</summary>
    /// <returns>The text that is certain to stay, possibly none.</returns>
    internal string Write(string piece) => Take(piece, isEnd: false);

    /// <summary>Takes the end of the text.</summary>
    /// <returns>The text that was held back and stays after all.</returns>
    internal string Finish() => Take(string.Empty, isEnd: true);

    private string Take(string piece, bool isEnd)
    {
        if (HasStopped)
        {
            return string.Empty;
        }

        string text = _held + piece;
        _held = string.Empty;
        for (int position = rule.FindCandidate(text); position < text.Length; position += 1 + rule.FindCandidate(text.AsSpan(position + 1)))
        {
            ReadOnlySpan<char> rest = text.AsSpan(position);
            int matched = rule.Match(rest);
            if (matched > 0)
            {
                HasStopped = true;
                return text[..(rule.IsIncluded ? position + matched : position)];
            }

            // Whatever ends later in the text, a stop string that begins here comes first.
            if (!isEnd && rule.MayBegin(rest))
            {
                _held = text[position..];
                return text[..position];
            }
        }

        return text;
    }
}
