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
        foreach (AstNode part in paragraph.Children)
        {
            switch (part.Kind)
            {
                case "TextComment":
                    AppendText(text, part.Text("text") ?? "");
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

    private static void AppendText(StringBuilder text, string line)
    {
        string trimmed = line.TrimStart();
        bool isItem = trimmed.StartsWith("- ", StringComparison.Ordinal) || trimmed.StartsWith("* ", StringComparison.Ordinal);
        string xml = Backticks().Replace(XmlText.Escape(isItem ? trimmed[2..] : line), "<c>$1</c>");
        // clang ends a text at the end of its line, and lines are words apart
        text.Append(isItem ? ItemMark : ' ').Append(xml);
    }

    private static string InlineCommand(AstNode command)
    {
        string argument = XmlText.Escape(string.Join(' ', command.Texts("args")));
        return command.Name switch
        {
            "p" or "c" => $" <c>{argument}</c>",
            "a" or "e" or "em" => $" <i>{argument}</i>",
            "b" => $" <b>{argument}</b>",
            "ref" => $" {argument}",
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
        // what clang splits is joined with spaces; before punctuation there was none
        string[] parts = [.. text.Split(ItemMark).Select(part => SpaceBeforePunctuation().Replace(XmlText.Collapse(part), "$1$2"))];
        return parts.Length == 1
            ? parts[0]
            : $"{parts[0]} <list type=\"bullet\">{string.Concat(parts.Skip(1).Select(item => $"<item><description>{item}</description></item>"))}</list>".TrimStart();
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"(</[cib]>) ([.,;:)!?])")]
    private static partial Regex SpaceBeforePunctuation();
}
