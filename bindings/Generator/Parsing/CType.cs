namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>A C type as it is written; qualifiers are dropped, since C# has none.</summary>
internal abstract record CType;

/// <summary>A type that has a name: built in, a typedef, or a tag.</summary>
/// <param name="Name">The name, without <c>struct</c>, <c>enum</c> or <c>union</c>.</param>
/// <param name="IsTag">Whether one of these keywords stood before it.</param>
internal sealed record CNamedType(string Name, bool IsTag) : CType;

internal sealed record CPointerType(CType Target) : CType;

internal sealed record CArrayType(CType Element) : CType;

internal sealed record CFunctionType(CType Result, IReadOnlyList<CType> Parameters, bool IsVariadic, bool HasPrototype) : CType;
