using System.Collections;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.Inference;

/// <summary>
/// The shape of a model's input or output, in which dimensions may be open (official: <c>ov::PartialShape</c>). A collection expression makes
/// one: <c>[1, 3, Dimension.Dynamic, Dimension.Dynamic]</c>.
/// </summary>
[CollectionBuilder(typeof(PartialShape), nameof(Create))]
public sealed class PartialShape : IReadOnlyList<Dimension>, IEquatable<PartialShape>
{
    private readonly Dimension[] _dimensions;

    /// <summary>Creates a shape.</summary>
    /// <param name="dimensions">The dimensions; none for a scalar.</param>
    public PartialShape(params ReadOnlySpan<Dimension> dimensions)
        : this(dimensions.ToArray(), hasRank: true)
    {
    }

    private PartialShape(Dimension[] dimensions, bool hasRank)
    {
        _dimensions = dimensions;
        HasRank = hasRank;
    }

    /// <summary>A shape of any number of dimensions.</summary>
    public static PartialShape AnyRank { get; } = new([], hasRank: false);

    /// <summary>Whether the number of dimensions is known.</summary>
    public bool HasRank { get; }

    /// <summary>The number of dimensions; 0 where it is not known.</summary>
    public int Count => _dimensions.Length;

    /// <summary>Whether every dimension has one size.</summary>
    public bool IsStatic => HasRank && Array.TrueForAll(_dimensions, dimension => dimension.IsStatic);

    /// <summary>A dimension.</summary>
    /// <param name="index">Which dimension, from 0.</param>
    public Dimension this[int index] => _dimensions[index];

    /// <summary>Makes a partial shape of a shape.</summary>
    /// <param name="shape">The shape.</param>
    public static implicit operator PartialShape(Shape shape) => FromShape(shape);

    /// <summary>Makes a partial shape of a shape; the named form of the conversion.</summary>
    /// <param name="shape">The shape.</param>
    /// <returns>The partial shape.</returns>
    public static PartialShape FromShape(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new PartialShape([.. shape.Select(size => (Dimension)size)], hasRank: true);
    }

    /// <summary>Creates a shape; collection expressions use it.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <returns>The shape.</returns>
    public static PartialShape Create(ReadOnlySpan<Dimension> dimensions) => new(dimensions);

    /// <inheritdoc/>
    public bool Equals(PartialShape? other) =>
        other is not null && HasRank == other.HasRank && _dimensions.AsSpan().SequenceEqual(other._dimensions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartialShape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(HasRank);
        foreach (Dimension dimension in _dimensions)
        {
            hash.Add(dimension);
        }

        return hash.ToHashCode();
    }

    /// <summary>Writes the shape as the runtime does, for instance <c>[?,1..8,64]</c>.</summary>
    public override string ToString() => HasRank ? $"[{string.Join(',', _dimensions)}]" : "[...]";

    /// <inheritdoc/>
    public IEnumerator<Dimension> GetEnumerator() => ((IEnumerable<Dimension>)_dimensions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _dimensions.GetEnumerator();
}
