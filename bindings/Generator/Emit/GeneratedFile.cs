namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <param name="Name">File name in the output folder.</param>
/// <param name="Text">Contents, lines ended by LF.</param>
internal sealed record GeneratedFile(string Name, string Text);
