using System.Globalization;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>Writes a grammar as EBNF in the form that the native library compiles.</summary>
internal sealed class GrammarWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<GrammarRule, string> _names = [];

    private GrammarWriter()
    {
    }

    internal static string Write(GrammarExpression root, IReadOnlyList<GrammarRule> rules)
    {
        var writer = new GrammarWriter();
        foreach (GrammarRule rule in rules)
        {
            writer._names.Add(rule, string.Create(CultureInfo.InvariantCulture, $"r{writer._names.Count}"));
        }

        writer.WriteRule("root", root);
        foreach (GrammarRule rule in rules)
        {
            writer.WriteRule(writer._names[rule], rule.Body);
        }

        return writer._text.ToString();
    }

    /// <summary>Writes a text as a literal in EBNF, with its quotation marks.</summary>
    internal static void WriteLiteral(StringBuilder target, string value)
    {
        target.Append('"');
        foreach (Rune rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => target.Append("\\\""),
                '\\' => target.Append("\\\\"),
                < 0x20 or 0x7f => target.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => target.Append(rune.ToString()),
            };
        }

        target.Append('"');
    }

    private void WriteRule(string name, GrammarExpression body)
    {
        _text.Append(name).Append(" ::= ");
        Write(body);
        _text.Append('\n');
    }

    private void Write(GrammarExpression expression)
    {
        switch (expression)
        {
            case GrammarExpression.Text text:
                WriteLiteral(_text, text.Value);
                break;
            case GrammarExpression.Characters characters:
                characters.Set.Write(_text);
                break;
            case GrammarExpression.Sequence { Parts.Count: 0 }:
                _text.Append("\"\"");
                break;
            case GrammarExpression.Sequence sequence:
                WriteGroup(sequence.Parts, " ");
                break;
            case GrammarExpression.Choice choice:
                WriteGroup(choice.Alternatives, " | ");
                break;
            case GrammarExpression.Repeat repeat:
                WriteRepeat(repeat);
                break;
            case GrammarExpression.Reference reference:
                _text.Append(_names[reference.Rule]);
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType()} cannot be written.");
        }
    }

    private void WriteGroup(IReadOnlyList<GrammarExpression> parts, string separator)
    {
        _text.Append('(');
        for (int i = 0; i < parts.Count; i++)
        {
            _text.Append(i == 0 ? string.Empty : separator);
            Write(parts[i]);
        }

        _text.Append(')');
    }

    private void WriteRepeat(GrammarExpression.Repeat repeat)
    {
        _text.Append('(');
        Write(repeat.Item);
        _text.Append(')');
        _text.Append((repeat.Minimum, repeat.Maximum) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (_, null) => string.Create(CultureInfo.InvariantCulture, $"{{{repeat.Minimum},}}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{{{repeat.Minimum},{repeat.Maximum}}}"),
        });
    }
}
