namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>Where something stands, and where its text was written: these differ for what comes from a macro.</summary>
/// <param name="Expansion">The place of use.</param>
/// <param name="Spelling">The place where the characters are.</param>
internal sealed record SourcePosition(SourceLocation Expansion, SourceLocation Spelling);
