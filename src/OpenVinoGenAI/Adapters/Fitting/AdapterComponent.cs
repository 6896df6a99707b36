namespace OpenVinoGenAI;

/// <summary>A model of a pipeline to which the library applies adapters.</summary>
/// <param name="name">What it is called in messages.</param>
/// <param name="layers">Its layers.</param>
/// <param name="nativePrefix">With what the library expects the names of this model's layers to begin.</param>
/// <param name="hasStems">
/// Whether names after the prefix may begin as those of the graph do. Otherwise the library's own conversions of names get in the way, and
/// the module's path is used, with the prefix ending in a dot.
/// </param>
internal sealed class AdapterComponent(string name, ModelLayers layers, string nativePrefix, bool hasStems)
{
    internal string Name { get; } = name;

    internal ModelLayers Layers { get; } = layers;

    internal string NativePrefix { get; } = nativePrefix;

    internal bool HasStems { get; } = hasStems;

    internal LayerNames Names { get; } = new(layers);
}
