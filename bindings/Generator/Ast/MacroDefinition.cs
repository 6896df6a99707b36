namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>A macro without parameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Body">What it stands for; may be empty.</param>
/// <param name="Location">Where it is defined.</param>
internal sealed record MacroDefinition(string Name, string Body, SourceLocation Location);
