namespace OpenVinoGenAI;

/// <summary>A layer of an adapter with the modules that it changes.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Places">The modules, which share the layer's output in this order.</param>
internal sealed record FittedLayer(AdapterLayer Layer, IReadOnlyList<AdapterPlace> Places);
