using System.Text;

namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>Collects lines of C#, indented, ended by LF on every platform.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;
    private const int DocWidth = 120;

    private readonly StringBuilder _text = new();
    private int _indent;

    public override string ToString() => _text.ToString();

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * IndentSize).Append(line);
        }

        _text.Append('\n');
    }

    public void Open(string declaration)
    {
        Line(declaration);
        Line("{");
        _indent++;
    }

    public void Close()
    {
        _indent--;
        Line("}");
    }

    /// <summary>Writes documentation, broken at spaces where it is long. Lines of its own keep their breaks.</summary>
    public void Doc(string xml)
    {
        foreach (string line in xml.Split('\n'))
        {
            foreach (string part in Wrap(line))
            {
                Line(part.Length > 0 ? "/// " + part : "///");
            }
        }
    }

    private IEnumerable<string> Wrap(string line)
    {
        int width = DocWidth - (_indent * IndentSize) - "/// ".Length;
        while (line.Length > width)
        {
            int space = line.LastIndexOf(' ', width);
            if (space <= 0)
            {
                space = line.IndexOf(' ', width);
            }

            if (space < 0)
            {
                break;
            }

            yield return line[..space];
            line = line[(space + 1)..];
        }

        yield return line;
    }
}
