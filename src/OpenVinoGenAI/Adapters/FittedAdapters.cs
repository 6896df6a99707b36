using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// The native adapters of a config for one pipeline. Two configs are equal whatever pipelines they were fitted to, so this is equal to any
/// other.
/// </summary>
/// <param name="handles">The native adapters in the order of the config's; <see langword="null"/> as long as there is no pipeline.</param>
internal readonly struct FittedAdapters(IReadOnlyList<AdapterHandle>? handles) : IEquatable<FittedAdapters>
{
    internal IReadOnlyList<AdapterHandle>? Handles { get; } = handles;

    public bool Equals(FittedAdapters other) => true;

    public override bool Equals(object? obj) => obj is FittedAdapters;

    public override int GetHashCode() => 0;
}
