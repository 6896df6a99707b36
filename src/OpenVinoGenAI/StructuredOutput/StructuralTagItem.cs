namespace OpenVinoGenAI;

/// <summary>A piece of JSON between two texts (official: <c>StructuralTagItem</c>).</summary>
/// <param name="Begin">The text before it, for instance <c>&lt;function=get_weather&gt;</c>.</param>
/// <param name="Schema">The JSON schema that it follows.</param>
/// <param name="End">The text after it, for instance <c>&lt;/function&gt;</c>.</param>
public sealed record StructuralTagItem(string Begin, string Schema, string End);
