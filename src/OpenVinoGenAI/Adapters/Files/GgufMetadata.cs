namespace OpenVinoGenAI;

/// <summary>The metadata in the header of a GGUF file.</summary>
internal sealed class GgufMetadata
{
    internal const string ArchitectureKey = "general.architecture";

    /// <summary>The kind of model; <see langword="null"/> where the file does not say.</summary>
    internal string? Architecture { get; set; }

    /// <summary>The names of all values.</summary>
    internal HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The values that are unsigned numbers of 32 bits.</summary>
    internal Dictionary<string, uint> Numbers { get; } = new(StringComparer.Ordinal);
}
