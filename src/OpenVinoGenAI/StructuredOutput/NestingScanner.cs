using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>
/// Measures how deep groups are nested in a regular expression or an EBNF grammar, and how often nested repetitions repeat, without recursion.
/// </summary>
internal ref struct NestingScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isGrammar;
    private readonly Stack<long> _groups = [];
    private int _position;
    private long _lastRepetition = 1;
    private long _largestInGroup = 1;
    private bool _isRepetitionTooLarge;

    private NestingScanner(string text, bool isGrammar)
    {
        _text = text;
        _isGrammar = isGrammar;
    }

    internal static (int Depth, bool IsRepetitionTooLarge) Scan(string text, bool isGrammar)
    {
        var scanner = new NestingScanner(text, isGrammar);
        return scanner.Scan();
    }

    private (int Depth, bool IsRepetitionTooLarge) Scan()
    {
        int depth = 0;
        while (_position < _text.Length)
        {
            Read(_text[_position++]);
            depth = Math.Max(depth, _groups.Count);
        }

        return (depth, _isRepetitionTooLarge);
    }

    private void Read(char letter)
    {
        switch (letter)
        {
            case '\\':
                _position++;
                _lastRepetition = 1;
                break;
            case '[':
                SkipTo(']');
                break;
            case '"' when _isGrammar:
                SkipTo('"');
                break;
            case '#' when _isGrammar:
                int end = _text[_position..].IndexOf('\n');
                _position = end < 0 ? _text.Length : _position + end;
                break;
            case '(':
                _groups.Push(_largestInGroup);
                _largestInGroup = 1;
                break;
            case ')' when _groups.Count > 0:
                _lastRepetition = _largestInGroup;
                _largestInGroup = Math.Max(_groups.Pop(), _lastRepetition);
                break;
            case '{':
                Repeat();
                break;
            case '*' or '+' or '?' or ' ':
                break;
            default:
                _lastRepetition = 1;
                break;
        }
    }

    private void SkipTo(char end)
    {
        while (_position < _text.Length && _text[_position] != end)
        {
            _position += _text[_position] == '\\' ? 2 : 1;
        }

        _position++;
        _lastRepetition = 1;
    }

    // A repetition of something simple is cheap, however often: only repetitions within repetitions count.
    private void Repeat()
    {
        int length = _text[Math.Min(_position, _text.Length)..].IndexOf('}');
        if (length < 0)
        {
            return;
        }

        long most = 0;
        foreach (string part in _text.Slice(_position, length).ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            if (long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            {
                most = Math.Max(most, Math.Min(count, int.MaxValue));
            }
        }

        _position += length + 1;
        long all = Math.Min(_lastRepetition * Math.Max(most, 1), int.MaxValue);
        _isRepetitionTooLarge |= _lastRepetition > 1 && most > 1 && all > StructuredOutputLimits.MaxRepetition;
        _lastRepetition = all;
        _largestInGroup = Math.Max(_largestInGroup, _lastRepetition);
    }
}
