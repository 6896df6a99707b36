using System.Globalization;
using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Documentation;

namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>Writes the documentation of one declaration.</summary>
internal static class DocWriter
{
    /// <summary>Documentation of a function: parameters and result have elements of their own.</summary>
    public static void WriteFunction(SourceWriter writer, DocComment documentation, string prototype, SourceLocation location)
    {
        Element(writer, "summary", documentation.Summary);
        foreach (DocParameter parameter in documentation.Parameters)
        {
            writer.Doc($"<param name=\"{parameter.Name}\">{parameter.Text}</param>");
        }

        Element(writer, "returns", documentation.Returns);
        Remarks(writer, documentation.Remarks.Append($"<para>{Origin(location)}: <c>{XmlText.Escape(prototype)}</c></para>"));
    }

    /// <summary>Documentation of anything else: what a callback's comment says about parameters becomes remarks.</summary>
    public static void Write(SourceWriter writer, DocComment documentation, SourceLocation? location = null)
    {
        Element(writer, "summary", documentation.Summary);
        Remarks(writer, [
            .. documentation.Remarks,
            .. documentation.Parameters.Select(parameter => $"<para><c>{parameter.Name}</c>: {parameter.Text}</para>"),
            .. documentation.Returns is { } returns ? [$"<para>Returns: {returns}</para>"] : Array.Empty<string>(),
            .. location is not null ? [$"<para>{Origin(location)}.</para>"] : Array.Empty<string>(),
        ]);
    }

    /// <summary>Documentation of a macro: clang keeps no comment for it.</summary>
    public static void WriteMacro(SourceWriter writer, SourceLocation location) =>
        writer.Doc($"<summary>A macro of {Origin(location)}.</summary>");

    private static string Origin(SourceLocation location) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(location.File)}, line {location.Line}");

    private static void Element(SourceWriter writer, string name, string? xml)
    {
        if (!string.IsNullOrEmpty(xml))
        {
            writer.Doc($"<{name}>{xml}</{name}>");
        }
    }

    private static void Remarks(SourceWriter writer, IEnumerable<string> blocks)
    {
        string[] all = [.. blocks];
        if (all.Length == 0)
        {
            return;
        }

        writer.Doc("<remarks>");
        foreach (string block in all)
        {
            writer.Doc(block);
        }

        writer.Doc("</remarks>");
    }
}
