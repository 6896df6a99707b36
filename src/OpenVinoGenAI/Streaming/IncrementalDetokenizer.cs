using System.Runtime.InteropServices;

namespace OpenVinoGenAI;

/// <summary>
/// Turns tokens into pieces of text while they come, as the library's own <c>TextStreamer</c> does: the last tokens are held back,
/// because one that follows may change their text, and so is a character that is not complete yet.
/// </summary>
/// <remarks>
/// Only a window of the last tokens is decoded for each new one, so that the cost of an answer is linear in its length.
/// </remarks>
internal sealed class IncrementalDetokenizer(Func<long[], string> decode)
{
    private const int HeldTokens = 3;
    private const int LongestWindow = 64;
    private const int ShortestWindow = 16;
    private const char Incomplete = '\uFFFD';

    private readonly List<long> _tokens = [];

    // The length of the window's text after each token; null where it ended in the middle of a character.
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
            // What follows the end of a line does not change it.
            return Flush(text);
        }

        _lengths.Add(text.EndsWith(Incomplete) ? null : text.Length);
        string piece = _lengths.Count >= HeldTokens && _lengths[^HeldTokens] is { } certain && certain > _given && certain <= text.Length
            ? Take(text, certain)
            : string.Empty;
        if (_tokens.Count >= LongestWindow)
        {
            ShortenWindow(text);
        }

        return piece;
    }

    // A window may begin where its text is the end of the text before: not within a character, for instance. That is found at the first
    // try almost always; otherwise the next token tries again.
    private void ShortenWindow(string text)
    {
        int first = _tokens.Count - ShortestWindow;
        string kept = decode([.. CollectionsMarshal.AsSpan(_tokens)[first..]]);
        int dropped = text.Length - kept.Length;
        if (dropped > _given || !text.EndsWith(kept, StringComparison.Ordinal))
        {
            return;
        }

        _tokens.RemoveRange(0, first);
        _lengths.RemoveRange(0, first);
        foreach (ref int? length in CollectionsMarshal.AsSpan(_lengths))
        {
            length -= dropped;
        }

        _given -= dropped;
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
