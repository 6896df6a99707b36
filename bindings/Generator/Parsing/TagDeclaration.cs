using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>A struct, union or enum with all its declarations and the typedef that names it.</summary>
internal sealed class TagDeclaration(AstNode first)
{
    /// <summary>The first declaration.</summary>
    public AstNode First { get; } = first;

    /// <summary>The declaration that has the members; null for an opaque struct.</summary>
    public AstNode? Definition { get; set; }

    /// <summary>The first typedef that names it directly.</summary>
    public AstNode? Typedef { get; set; }

    public bool IsEnum => First.Kind == "EnumDecl";

    public bool IsUnion => First.Text("tagUsed") == "union";

    /// <summary>The typedef's name, or else the tag.</summary>
    public string Name => Typedef?.Name ?? First.Name;

    /// <summary>The declaration that users read: it gives the header, the line and the comment.</summary>
    public AstNode Declaration => Typedef ?? Definition ?? First;
}
