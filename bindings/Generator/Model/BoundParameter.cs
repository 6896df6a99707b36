namespace OpenVinoGenAI.Bindings.Generator.Model;

/// <param name="Name">Name in C.</param>
/// <param name="Type">C# type.</param>
internal sealed record BoundParameter(string Name, string Type);
