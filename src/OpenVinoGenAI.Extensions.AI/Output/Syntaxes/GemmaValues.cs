using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Reads the arguments of Gemma 4's calls: like JSON, but keys are not quoted and texts stand between quotes of their own.</summary>
/// <param name="text">The text.</param>
internal ref struct GemmaValues(ReadOnlySpan<char> text)
{
    internal const string Quote = "<|\"|>";
    private const int MaxDepth = 64;
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Reads an object in braces.</summary>
    /// <returns>The object; <see langword="null"/> where the text is something else.</returns>
    internal static JsonObject? Parse(ReadOnlySpan<char> text)
    {
        var reader = new GemmaValues(text.Trim());
        return reader.TryReadObject(out JsonNode? value, MaxDepth) && reader._position == reader._text.Length ? (JsonObject?)value : null;
    }

    private bool TryReadValue(out JsonNode? value, int depth)
    {
        value = null;
        SkipWhiteSpace();
        if (depth == 0)
        {
            return false;
        }

        if (_text[_position..].StartsWith(Quote))
        {
            bool isText = TryReadText(out string text);
            value = JsonValue.Create(text);
            return isText;
        }

        return Peek() switch
        {
            '{' => TryReadObject(out value, depth),
            '[' => TryReadItems(out value, depth),
            _ => TryReadWord(out value),
        };
    }

    private bool TryReadObject(out JsonNode? value, int depth)
    {
        var entries = new JsonObject();
        value = entries;
        if (!Take('{'))
        {
            return false;
        }

        do
        {
            if (Take('}'))
            {
                return true;
            }

            if (!TryReadKey(out string key) || !TryReadValue(out JsonNode? entry, depth - 1))
            {
                return false;
            }

            entries[key] = entry;
        }
        while (Take(','));
        return Take('}');
    }

    private bool TryReadItems(out JsonNode? value, int depth)
    {
        var items = new JsonArray();
        value = items;
        Take('[');
        do
        {
            if (Take(']'))
            {
                return true;
            }

            if (!TryReadValue(out JsonNode? item, depth - 1))
            {
                return false;
            }

            items.Add(item);
        }
        while (Take(','));
        return Take(']');
    }

    private bool TryReadKey(out string key)
    {
        SkipWhiteSpace();
        if (_text[_position..].StartsWith(Quote))
        {
            return TryReadText(out key) && Take(':');
        }

        int length = _text[_position..].IndexOf(':');
        key = length > 0 ? _text.Slice(_position, length).Trim().ToString() : string.Empty;
        _position += Math.Max(length, 0) + 1;
        return key.Length > 0;
    }

    private bool TryReadText(out string text)
    {
        ReadOnlySpan<char> rest = _text[(_position + Quote.Length)..];
        int length = rest.IndexOf(Quote);
        text = length < 0 ? string.Empty : rest[..length].ToString();
        _position += length < 0 ? 0 : length + (2 * Quote.Length);
        return length >= 0;
    }

    private bool TryReadWord(out JsonNode? value)
    {
        int length = _text[_position..].IndexOfAny(",}]");
        string word = (length < 0 ? _text[_position..] : _text.Slice(_position, length)).Trim().ToString();
        _position = length < 0 ? _text.Length : _position + length;
        value = word switch
        {
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            "null" => null,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => JsonValue.Create(integer),
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => JsonValue.Create(number),
            _ => JsonValue.Create(word),
        };
        return word.Length > 0;
    }

    private bool Take(char c)
    {
        SkipWhiteSpace();
        if (Peek() != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private readonly char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private void SkipWhiteSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }
}
