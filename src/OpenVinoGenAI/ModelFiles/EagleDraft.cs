namespace OpenVinoGenAI;

/// <summary>Recognises a draft model of the EAGLE3 kind, which works on the main model's hidden states and tokens.</summary>
internal static class EagleDraft
{
    private const string Mark = "eagle3_mode";
    private const string HiddenLayers = "hidden_layers_list";
    private const int HiddenLayerCount = 3;

    /// <summary>Whether the draft's properties or its graph say so.</summary>
    internal static bool Is(string modelsPath, IReadOnlyDictionary<string, object>? properties) =>
        (properties is not null && properties.TryGetValue(Mark, out object? value) && value is true)
        || File.ReadLines(Path.Combine(modelsPath, "openvino_model.xml")).Any(line => line.Contains(Mark, StringComparison.Ordinal));

    /// <summary>Checks the mark, and the list of the main model's layers whose hidden states the draft works on.</summary>
    /// <exception cref="InvalidConfigurationException">The mark is not a <see cref="bool"/>, or the list is not one of three layers.</exception>
    internal static void CheckProperties(IReadOnlyDictionary<string, object> properties)
    {
        if (properties.TryGetValue(Mark, out object? mark) && mark is not bool)
        {
            throw Refuse(Mark, "must be true or false.");
        }

        if (properties.TryGetValue(HiddenLayers, out object? value)
            && (value is not IEnumerable<int> layers || layers.Count() != HiddenLayerCount || layers.Any(layer => layer < 0)))
        {
            throw Refuse(HiddenLayers, "must be a list of three layers of the main model, each an int from 0 on: for instance new[] { 2, 14, 25 }.");
        }
    }

    private static InvalidConfigurationException Refuse(string property, string reason) => new($"The property {property} {reason}") { Option = property };
}
