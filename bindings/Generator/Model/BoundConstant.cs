using OpenVinoGenAI.Bindings.Generator.Ast;

namespace OpenVinoGenAI.Bindings.Generator.Model;

/// <summary>A number that a header defines as a macro.</summary>
internal sealed record BoundConstant(string Name, int Value, SourceLocation Location);
