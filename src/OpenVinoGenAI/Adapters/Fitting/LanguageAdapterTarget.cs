namespace OpenVinoGenAI;

/// <summary>A language model, alone or with vision in front of it: adapters change its language model only.</summary>
internal sealed class LanguageAdapterTarget(ModelLayers layers) : AdapterTarget
{
    private const string Prefix = "base_model.model.";

    private readonly AdapterComponent _model = new("language model", layers, Prefix, hasStems: true);

    internal override IReadOnlyList<AdapterComponent> Components => [_model];

    internal override string Description => _model.Name;

    internal override IReadOnlyList<AdapterPlace> Find(string name) =>
        _model.Names.Find(name) is { } module ? [new AdapterPlace(_model, module)] : [];

    // The library takes for a node the first layer, in ordinal order, whose name without the prefix is anywhere in that of the node.
    internal override bool IsUnderstoodNatively(IReadOnlyList<FittedLayer> layers)
    {
        if (!layers.All(item => item.Layer.Name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            return false;
        }

        FittedLayer[] inOrder = [.. layers.OrderBy(item => item.Layer.Name, StringComparer.Ordinal)];
        Dictionary<string, FittedLayer> wanted = layers.ToDictionary(item => item.Places[0].Module.Stem, StringComparer.Ordinal);
        return _model.Layers.All.All(node =>
        {
            string flat = LayerNames.Flat(node.NodeName);
            FittedLayer? taken = Array.Find(inOrder, item =>
            {
                ReadOnlySpan<char> name = item.Layer.Name.AsSpan(Prefix.Length);
                return node.NodeName.AsSpan().Contains(name, StringComparison.Ordinal) || flat.AsSpan().Contains(name, StringComparison.Ordinal);
            });
            return ReferenceEquals(taken, wanted.GetValueOrDefault(node.Stem));
        });
    }
}
