using System.Text;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI;

/// <summary>A pattern of the shell, with the meaning that Python's <c>fnmatch</c> gives it.</summary>
internal sealed class Wildcard
{
    private readonly Regex _regex;

    internal Wildcard(string pattern)
    {
        string whole = pattern.EndsWith('/') ? pattern + "*" : pattern;
        _regex = new Regex(Translate(whole), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    internal bool IsMatch(string path) => _regex.IsMatch(path);

    private static string Translate(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*':
                    regex.Append(".*");
                    break;
                case '?':
                    regex.Append('.');
                    break;
                case '[' when EndOfSet(pattern, i) is var end and > 0:
                    AppendSet(regex, pattern.AsSpan(i + 1, end - i - 1));
                    i = end;
                    break;
                default:
                    regex.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return regex.Append(@"\z").ToString();
    }

    // A ']' right after '[' or '[!' belongs to the set. Without an end, '[' is an ordinary character.
    private static int EndOfSet(string pattern, int start)
    {
        int first = start + 1 < pattern.Length && pattern[start + 1] == '!' ? start + 2 : start + 1;
        return first + 1 <= pattern.Length - 1 ? pattern.IndexOf(']', first + 1) : -1;
    }

    private static void AppendSet(StringBuilder regex, ReadOnlySpan<char> set)
    {
        regex.Append('[');
        if (set[0] == '!')
        {
            regex.Append('^');
            set = set[1..];
        }

        for (int i = 0; i < set.Length; i++)
        {
            bool isRange = i + 2 < set.Length && set[i + 1] == '-' && set[i] <= set[i + 2];
            AppendEscaped(regex, set[i]);
            if (isRange)
            {
                regex.Append('-');
                AppendEscaped(regex, set[i + 2]);
                i += 2;
            }
        }

        regex.Append(']');
    }

    private static void AppendEscaped(StringBuilder regex, char character)
    {
        if (character is '\\' or '[' or ']' or '^' or '-')
        {
            regex.Append('\\');
        }

        regex.Append(character);
    }
}
