namespace OpenVinoGenAI;

/// <summary>
/// Turns tokens into pieces of text while they come, as the library's own <c>TextStreamer</c> does: the last tokens are held back,
/// because one that follows may change their text, and so is a character that is not whole yet.
/// </summary>
internal sealed class IncrementalDetokenizer(Func<long[], string> decode)
{
    private const int HeldTokens = 3;
    private const char Incomplete = '\uFFFD';

    private readonly List<long> _tokens = [];

    // The length of the text after each token; null where it ended in the middle of a character.
    private readonly List<int?> _lengths = [];
    private int _given;

    /// <summary>Takes tokens and gives the text that is certain now, possibly none.</summary>
    internal string Write(ReadOnlySpan<long> tokens)
    {
        string piece = string.Empty;
        foreach (long token in tokens)
        {
            piece += Write(token);
        }

        return piece;
    }

    /// <summary>Gives the text that was held back: no token follows.</summary>
    internal string End() => _tokens.Count == 0 ? string.Empty : Flush(decode([.. _tokens]));

    private string Write(long token)
    {
        _tokens.Add(token);
        string text = decode([.. _tokens]);
        if (text.EndsWith('\n') && text.Length > _given)
        {
            // What follows a line's end does not change it, so that the next line starts afresh and decoding stays cheap.
            return Flush(text);
        }

        _lengths.Add(text.EndsWith(Incomplete) ? null : text.Length);
        return _lengths.Count >= HeldTokens && _lengths[^HeldTokens] is { } certain && certain > _given && certain <= text.Length
            ? Take(text, certain)
            : string.Empty;
    }

    private string Flush(string text)
    {
        string rest = text.Length > _given ? Take(text, text.Length) : string.Empty;
        _tokens.Clear();
        _lengths.Clear();
        _given = 0;
        return rest;
    }

    private string Take(string text, int end)
    {
        string piece = text[_given..end];
        _given = end;
        return piece;
    }
}
