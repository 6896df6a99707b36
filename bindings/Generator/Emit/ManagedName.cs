namespace OpenVinoGenAI.Bindings.Generator.Emit;

/// <summary>C type names as names of C# classes.</summary>
internal static class ManagedName
{
    private const string Prefix = "ov_genai_";

    // The official names of the classes spell these out in capitals.
    private static readonly HashSet<string> Acronyms = ["llm", "vlm"];

    /// <summary><c>ov_genai_llm_pipeline</c> is <c>LLMPipeline</c>.</summary>
    public static string OfType(string name) =>
        string.Concat(WithoutPrefix(name).Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Acronyms.Contains(word) ? word.ToUpperInvariant() : Capitalize(word)));

    /// <summary><c>ov_genai_llm_pipeline</c> is owned by a <c>LLMPipelineHandle</c>; a type that is called handle keeps its name.</summary>
    public static string OfHandle(string name) =>
        OfType(name) is var type && type.EndsWith("Handle", StringComparison.Ordinal) ? type : type + "Handle";

    // text2image is Text2Image.
    private static string Capitalize(string word) =>
        string.Concat(word.Select((letter, i) => i == 0 || char.IsAsciiDigit(word[i - 1]) ? char.ToUpperInvariant(letter) : letter));

    private static string WithoutPrefix(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
