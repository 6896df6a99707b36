namespace OpenVinoGenAI;

/// <summary>Recognises a draft model of the EAGLE3 kind, which works on the main model's hidden states and tokens.</summary>
internal static class EagleDraft
{
    private const string Mark = "eagle3_mode";

    /// <summary>Whether the draft's properties or its graph say so.</summary>
    internal static bool Is(string modelsPath, IReadOnlyDictionary<string, object>? properties) =>
        (properties is not null && properties.TryGetValue(Mark, out object? value) && value is true)
        || File.ReadLines(Path.Combine(modelsPath, "openvino_model.xml")).Any(line => line.Contains(Mark, StringComparison.Ordinal));
}
