using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Reads tool calls that are written as a list of Python calls with named arguments.</summary>
/// <param name="text">The text.</param>
internal ref struct PythonicCalls(ReadOnlySpan<char> text)
{
    private const int MaxDepth = 64;
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Finds the end of a list in brackets.</summary>
    /// <returns>The index after it; <see langword="null"/> where it is not complete.</returns>
    internal static int? FindEnd(string text, int start)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == '\\')
                {
                    i++;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}' && --depth <= 0)
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>Reads a list of calls.</summary>
    /// <returns>The calls; none where the text is something else.</returns>
    internal static IReadOnlyList<ParsedToolCall> Parse(ReadOnlySpan<char> text)
    {
        var reader = new PythonicCalls(text);
        var calls = new List<ParsedToolCall>();
        return reader.ReadList(calls) ? calls : [];
    }

    private bool ReadList(List<ParsedToolCall> calls)
    {
        bool hasBracket = Take('[');
        do
        {
            if (hasBracket && Take(']'))
            {
                return IsAtEnd();
            }

            if (!TryReadName(out string name) || !Take('(') || !TryReadArguments(out JsonObject arguments))
            {
                return false;
            }

            calls.Add(new ParsedToolCall(name, arguments.ToJsonString()));
        }
        while (Take(','));
        return (!hasBracket || Take(']')) && IsAtEnd();
    }

    private bool TryReadArguments(out JsonObject arguments)
    {
        arguments = [];
        do
        {
            if (Take(')'))
            {
                return true;
            }

            if (!TryReadName(out string name) || !Take('=') || !TryReadValue(out JsonNode? value, MaxDepth))
            {
                return false;
            }

            arguments[name] = value;
        }
        while (Take(','));
        return Take(')');
    }

    private bool TryReadValue(out JsonNode? value, int depth)
    {
        value = null;
        if (depth == 0)
        {
            return false;
        }

        SkipWhiteSpace();
        switch (Peek())
        {
            case '"' or '\'':
                bool isText = TryReadText(out string text);
                value = JsonValue.Create(text);
                return isText;
            case '[':
                return TryReadItems('[', ']', out value, depth);
            case '(':
                return TryReadItems('(', ')', out value, depth);
            case '{':
                return TryReadDictionary(out value, depth);
            default:
                return TryReadWord(out value);
        }
    }

    private bool TryReadItems(char open, char close, out JsonNode? value, int depth)
    {
        var items = new JsonArray();
        value = items;
        Take(open);
        do
        {
            if (Take(close))
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
        return Take(close);
    }

    private bool TryReadDictionary(out JsonNode? value, int depth)
    {
        var entries = new JsonObject();
        value = entries;
        Take('{');
        do
        {
            if (Take('}'))
            {
                return true;
            }

            if (!TryReadText(out string key) || !Take(':') || !TryReadValue(out JsonNode? entry, depth - 1))
            {
                return false;
            }

            entries[key] = entry;
        }
        while (Take(','));
        return Take('}');
    }

    private bool TryReadText(out string text)
    {
        SkipWhiteSpace();
        text = string.Empty;
        char quote = Peek();
        if (quote is not ('"' or '\''))
        {
            return false;
        }

        var builder = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            char c = _text[_position];
            if (c == quote)
            {
                _position++;
                text = builder.ToString();
                return true;
            }

            if (c == '\\' && _position + 1 < _text.Length)
            {
                if (!TryReadEscape(builder))
                {
                    return false;
                }
            }
            else
            {
                builder.Append(c);
            }
        }

        return false;
    }

    private bool TryReadEscape(StringBuilder builder)
    {
        char c = _text[++_position];
        int digits = c switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0)
        {
            if (_position + digits >= _text.Length
                || !int.TryParse(_text.Slice(_position + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                return false;
            }

            builder.Append((char)code);
            _position += digits;
            return true;
        }

        builder.Append(c switch { 'n' => "\n", 't' => "\t", 'r' => "\r", '\\' => "\\", '\'' => "'", '"' => "\"", _ => "\\" + c });
        return true;
    }

    private bool TryReadWord(out JsonNode? value)
    {
        int start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '.' or '+' or '-' or '_'))
        {
            _position++;
        }

        string word = _text[start.._position].ToString();
        bool isKnown = word is "True" or "true" or "False" or "false" or "None" or "null";
        value = word switch
        {
            "True" or "true" => JsonValue.Create(true),
            "False" or "false" => JsonValue.Create(false),
            "None" or "null" => null,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => JsonValue.Create(integer),
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => JsonValue.Create(number),
            _ => null,
        };
        return isKnown || value is not null;
    }

    private bool TryReadName(out string name)
    {
        SkipWhiteSpace();
        int start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or '.' or '-'))
        {
            _position++;
        }

        name = _text[start.._position].ToString();
        return name.Length > 0;
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

    private bool IsAtEnd()
    {
        SkipWhiteSpace();
        return _position == _text.Length;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }
}
