using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Documentation;

namespace OpenVinoGenAI.Bindings.Generator.Model;

/// <summary>A C# type that stands for a C type.</summary>
internal abstract record BoundType(string Name, SourceLocation Location, DocComment Documentation);

/// <summary>A struct that C code knows only by pointer.</summary>
internal sealed record BoundOpaque(string Name, SourceLocation Location, DocComment Documentation)
    : BoundType(Name, Location, Documentation);

internal sealed record BoundEnum(string Name, SourceLocation Location, DocComment Documentation, IReadOnlyList<BoundEnumMember> Members)
    : BoundType(Name, Location, Documentation);

internal sealed record BoundStruct(string Name, SourceLocation Location, DocComment Documentation, IReadOnlyList<BoundField> Fields)
    : BoundType(Name, Location, Documentation);

internal sealed record BoundEnumMember(string Name, int Value, DocComment Documentation);

internal sealed record BoundField(string Name, string Type, DocComment Documentation);
