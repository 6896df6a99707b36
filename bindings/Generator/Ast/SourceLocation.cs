namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>A token in a source file.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Offset">Offset of the token in bytes.</param>
/// <param name="TokenLength">Length of the token in bytes.</param>
internal sealed record SourceLocation(string File, int Line, int Offset, int TokenLength);
