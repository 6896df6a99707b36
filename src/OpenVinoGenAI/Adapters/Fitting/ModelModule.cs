namespace OpenVinoGenAI;

/// <summary>A module of a model that an adapter can change, with the nodes that run it.</summary>
internal sealed class ModelModule(string path, string stem, IReadOnlyList<ModelLayer> layers)
{
    /// <summary>Its name in the model that was exported.</summary>
    internal string Path { get; } = path;

    /// <summary>The beginning of the names of its nodes in the graph.</summary>
    internal string Stem { get; } = stem;

    internal IReadOnlyList<ModelLayer> Layers { get; } = layers;
}
