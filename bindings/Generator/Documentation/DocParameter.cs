namespace OpenVinoGenAI.Bindings.Generator.Documentation;

/// <param name="Name">Name in C.</param>
/// <param name="Text">XML.</param>
internal sealed record DocParameter(string Name, string Text);
