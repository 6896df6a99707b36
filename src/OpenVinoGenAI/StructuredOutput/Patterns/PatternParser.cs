using System.Globalization;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>
/// Reads a regular expression of a JSON schema (ECMAScript's syntax, as far as a grammar can express it) as an expression over the characters
/// of a text.
/// </summary>
/// <remarks>The expression matches whole texts. A pattern that is not anchored allows more, so each of these texts fulfils it, too.</remarks>
internal sealed class PatternParser
{
    private const int MaxDepth = 100;

    private const int MaxCount = 10_000;

    private readonly int[] _pattern;
    private int _position;
    private int _depth;

    private PatternParser(string pattern) => _pattern = [.. pattern.EnumerateRunes().Select(rune => rune.Value)];

    private bool IsAtEnd => _position >= _pattern.Length;

    /// <exception cref="FormatException">The pattern is wrong, or uses something that a grammar cannot express.</exception>
    internal static GrammarExpression Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        GrammarExpression expression = parser.Alternatives();
        return parser.IsAtEnd ? PatternAnchors.Remove(expression) : throw new FormatException("it closes a parenthesis that is not open");
    }

    private GrammarExpression Alternatives()
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException($"its groups are nested more than {MaxDepth} deep");
        }

        var alternatives = new List<GrammarExpression> { InOrder() };
        while (Take('|'))
        {
            alternatives.Add(InOrder());
        }

        _depth--;
        return GrammarExpression.OneOf(alternatives);
    }

    private GrammarExpression InOrder()
    {
        var parts = new List<GrammarExpression>();
        while (!IsAtEnd && _pattern[_position] is not ('|' or ')'))
        {
            parts.Add(Quantified(Atom()));
        }

        return GrammarExpression.InOrder(parts);
    }

    private GrammarExpression Quantified(GrammarExpression atom)
    {
        (int minimum, int? maximum)? count = Take('*') ? (0, null) : Take('+') ? (1, null) : Take('?') ? (0, 1) : Braces();
        if (count is null)
        {
            return atom;
        }

        // Lazy or greedy is a question of finding a match, not of what matches.
        _ = Take('?');
        if (!IsAtEnd && _pattern[_position] is '*' or '+' or '?')
        {
            throw new FormatException("it has a quantifier after a quantifier");
        }

        return atom is PatternAnchors.Anchor
            ? throw new FormatException("it repeats an anchor")
            : GrammarExpression.Times(atom, count.Value.minimum, count.Value.maximum);
    }

    private (int Minimum, int? Maximum)? Braces()
    {
        int start = _position;
        if (!Take('{'))
        {
            return null;
        }

        int? minimum = Number();
        bool isRange = Take(',');
        int? maximum = isRange ? Number() : minimum;
        if (minimum is null || !Take('}'))
        {
            _position = start;
            return null;
        }

        return maximum < minimum
            ? throw new FormatException("it has a quantifier whose maximum is less than its minimum")
            : (minimum.Value, maximum);
    }

    private int? Number()
    {
        int? value = null;
        while (!IsAtEnd && _pattern[_position] is >= '0' and <= '9')
        {
            value = ((value ?? 0) * 10) + _pattern[_position++] - '0';
            if (value > MaxCount)
            {
                throw new FormatException($"it repeats something more than {MaxCount} times");
            }
        }

        return value;
    }

    private GrammarExpression Atom()
    {
        int codePoint = _pattern[_position++];
        return codePoint switch
        {
            '(' => Group(),
            '[' => new GrammarExpression.Characters(Class()),
            '.' => new GrammarExpression.Characters(LineTerminators().Complement()),
            '^' => PatternAnchors.Start,
            '$' => PatternAnchors.End,
            '*' or '+' or '?' => throw new FormatException("it has a quantifier with nothing before it"),
            '\\' => new GrammarExpression.Characters(Escape(isInClass: false)),
            _ => new GrammarExpression.Characters(CharacterSet.Of(codePoint)),
        };
    }

    private static CharacterSet LineTerminators() =>
        CharacterSet.Of('\n').Union(CharacterSet.Of('\r')).Union(CharacterSet.Range(0x2028, 0x2029));

    private GrammarExpression Group()
    {
        if (Take('?'))
        {
            if (Take('<'))
            {
                if (!IsAtEnd && _pattern[_position] is '=' or '!')
                {
                    throw new FormatException("it looks behind, which a grammar cannot do");
                }

                while (!Take('>'))
                {
                    _ = Next("it does not end the name of a group");
                }
            }
            else if (!Take(':'))
            {
                throw new FormatException("it looks ahead or sets a flag with '(?', which a grammar cannot do");
            }
        }

        GrammarExpression content = Alternatives();
        return Take(')') ? content : throw new FormatException("it opens a parenthesis that is not closed");
    }

    private CharacterSet Class()
    {
        bool isComplement = Take('^');
        CharacterSet set = CharacterSet.None;
        while (!Take(']'))
        {
            CharacterSet first = ClassPart();
            if (_position + 1 < _pattern.Length && _pattern[_position] == '-' && _pattern[_position + 1] != ']')
            {
                _position++;
                set = set.Union(Range(first, ClassPart()));
            }
            else
            {
                set = set.Union(first);
            }
        }

        return isComplement ? set.Complement() : set;
    }

    private static CharacterSet Range(CharacterSet first, CharacterSet last)
    {
        if (first.Count != 1 || last.Count != 1 || first.Ranges[0].First > last.Ranges[0].First)
        {
            throw new FormatException("it has a range of characters that is not one");
        }

        return CharacterSet.Range(first.Ranges[0].First, last.Ranges[0].First).Except(Surrogates);
    }

    private static CharacterSet Surrogates { get; } = CharacterSet.Range(0xD800, 0xDFFF);

    private CharacterSet ClassPart()
    {
        int codePoint = Next("it opens a bracket that is not closed");
        return codePoint == '\\' ? Escape(isInClass: true) : CharacterSet.Of(codePoint);
    }

    private CharacterSet Escape(bool isInClass)
    {
        int codePoint = Next("it ends with a backslash");
        return codePoint switch
        {
            'd' => CharacterSet.Digits,
            'D' => CharacterSet.Digits.Complement(),
            'w' => CharacterSet.WordCharacters,
            'W' => CharacterSet.WordCharacters.Complement(),
            's' => CharacterSet.WhiteSpace,
            'S' => CharacterSet.WhiteSpace.Complement(),
            'n' => CharacterSet.Of('\n'),
            'r' => CharacterSet.Of('\r'),
            't' => CharacterSet.Of('\t'),
            'f' => CharacterSet.Of('\f'),
            'v' => CharacterSet.Of('\v'),
            '0' => CharacterSet.Of(0),
            'b' when isInClass => CharacterSet.Of('\b'),
            'x' => CharacterSet.Of(Hexadecimal(2)),
            'u' => CharacterSet.Of(UnicodeEscape()),
            (>= '1' and <= '9') or 'k' => throw new FormatException("it refers back to a group, which a grammar cannot do"),
            'b' or 'B' => throw new FormatException("it asks for the boundary of a word, which a grammar cannot do"),
            'p' or 'P' => throw new FormatException(@"it uses a Unicode property (\p): list the characters instead"),
            (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => throw new FormatException($@"it has the unknown escape \{(char)codePoint}"),
            _ => CharacterSet.Of(codePoint),
        };
    }

    private int UnicodeEscape()
    {
        if (Take('{'))
        {
            int value = 0;
            while (!Take('}'))
            {
                value = (value * 16) + HexadecimalDigit();
                if (value > CharacterSet.LastCodePoint)
                {
                    throw new FormatException("it has a code point beyond Unicode");
                }
            }

            return Whole(value);
        }

        int unit = Hexadecimal(4);
        if (unit is >= 0xD800 and <= 0xDBFF && Take('\\') && Take('u'))
        {
            int low = Hexadecimal(4);
            return low is >= 0xDC00 and <= 0xDFFF ? char.ConvertToUtf32((char)unit, (char)low) : Whole(0xD800);
        }

        return Whole(unit);
    }

    private static int Whole(int codePoint) =>
        Rune.IsValid(codePoint) ? codePoint : throw new FormatException("it has half of a surrogate pair");

    private int Hexadecimal(int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            value = (value * 16) + HexadecimalDigit();
        }

        return value;
    }

    private int HexadecimalDigit()
    {
        int digit = Next("it ends within an escape");
        return digit < 128 && char.IsAsciiHexDigit((char)digit)
            ? int.Parse(((char)digit).ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : throw new FormatException("it has an escape without its hexadecimal digits");
    }

    private int Next(string reasonAtEnd) => IsAtEnd ? throw new FormatException(reasonAtEnd) : _pattern[_position++];

    private bool Take(char expected)
    {
        bool isThere = !IsAtEnd && _pattern[_position] == expected;
        _position += isThere ? 1 : 0;
        return isThere;
    }
}
