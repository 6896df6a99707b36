namespace OpenVinoGenAI;

/// <summary>The models of a pipeline that adapters can change, and how adapters name their layers.</summary>
internal abstract class AdapterTarget
{
    /// <summary>The models.</summary>
    internal abstract IReadOnlyList<AdapterComponent> Components { get; }

    /// <summary>What the pipeline is called in messages.</summary>
    internal abstract string Description { get; }

    /// <summary>
    /// The modules that a layer of an adapter means: none, one, or several that share its output in this order.
    /// </summary>
    /// <param name="name">The layer's name, without the prefix that the user has set.</param>
    internal abstract IReadOnlyList<AdapterPlace> Find(string name);

    /// <summary>Whether the library itself finds exactly these places by the names in the file.</summary>
    internal abstract bool IsUnderstoodNatively(IReadOnlyList<FittedLayer> layers);
}
