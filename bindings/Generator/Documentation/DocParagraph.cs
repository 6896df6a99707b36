using System.Text;
using System.Text.RegularExpressions;
using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Documentation;

/// <summary>Turns one paragraph of a Doxygen comment into XML: text, code in backticks, inline commands, bulleted lists.</summary>
internal static partial class DocParagraph
{
    // stands between list items until the whole paragraph is there; no text of a header holds it
    private const char ItemMark = '\u0001';

    /// <exception cref="GeneratorException">The paragraph has something that is not known here.</exception>
    public static string ToXml(AstNode paragraph)
    {
        var text = new StringBuilder();
        int line = 0;
        foreach (AstNode part in paragraph.Children)
        {
            // clang ends a text at the end of its line and drops the break; within a line it keeps every space
            bool startsLine = part.Location.Line != line;
            line = part.Location.Line;
            if (startsLine)
            {
                text.Append(' ');
            }

            switch (part.Kind)
            {
                case "TextComment":
                    AppendText(text, part.Text("text") ?? "", startsLine);
                    break;
                case "InlineCommandComment":
                    text.Append(InlineCommand(part));
                    break;
                case "HTMLStartTagComment" or "HTMLEndTagComment":
                    text.Append(HtmlTag(part));
                    break;
                default:
                    throw new GeneratorException(part.Location, $"the generator does not know a {part.Kind} in a comment");
            }
        }

        return WithLists(text.ToString());
    }

    private static void AppendText(StringBuilder text, string part, bool startsLine)
    {
        string trimmed = part.TrimStart();
        if (startsLine && (trimmed.StartsWith("- ", StringComparison.Ordinal) || trimmed.StartsWith("* ", StringComparison.Ordinal)))
        {
            text.Append(ItemMark);
            part = trimmed[2..];
        }

        text.Append(XmlText.Escape(part));
    }

    private static string InlineCommand(AstNode command)
    {
        string word = string.Join(' ', command.Texts("args"));
        // to clang the argument goes up to the next space; to a reader the full stop after it belongs to the sentence
        string argument = word.TrimEnd('.', ',', ';', ':', '!', '?', ')');
        string rest = word[argument.Length..];
        argument = XmlText.Escape(argument);
        return command.Name switch
        {
            "p" or "c" => $"<c>{argument}</c>{rest}",
            "a" or "e" or "em" => $"<i>{argument}</i>{rest}",
            "b" => $"<b>{argument}</b>{rest}",
            "ref" => argument + rest,
            "n" => "<br/>",
            _ => throw new GeneratorException(command.Location, $"the generator does not know the documentation command '{command.Name}'"),
        };
    }

    private static string HtmlTag(AstNode tag) => tag.Name switch
    {
        // emphasis: the words matter, and a tag that nobody closes would break the XML
        "b" or "i" or "em" or "strong" or "tt" or "code" => "",
        "br" => "<br/>",
        _ => XmlText.Escape(tag.Kind == "HTMLEndTagComment" ? $"</{tag.Name}>" : $"<{tag.Name}>"),
    };

    private static string WithLists(string text)
    {
        string[] parts = [.. text.Split(ItemMark).Select(part => Backticks().Replace(XmlText.Collapse(part), "<c>$1</c>"))];
        return parts.Length == 1
            ? parts[0]
            : $"{parts[0]} <list type=\"bullet\">{string.Concat(parts.Skip(1).Select(item => $"<item><description>{item}</description></item>"))}</list>".TrimStart();
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
