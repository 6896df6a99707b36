using System.Collections;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.Inference;

/// <summary>The size of each dimension of a tensor (official: <c>ov::Shape</c>). A collection expression makes one: <c>[1, 3, 224, 224]</c>.</summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IReadOnlyList<long>, IEquatable<Shape>
{
    private readonly long[] _sizes;

    /// <summary>Creates a shape.</summary>
    /// <param name="sizes">The size of each dimension, at least 0; none for a scalar.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 0.</exception>
    public Shape(params ReadOnlySpan<long> sizes)
    {
        foreach (long size in sizes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(sizes));
        }

        _sizes = sizes.ToArray();
    }

    /// <summary>The number of dimensions.</summary>
    public int Count => _sizes.Length;

    /// <summary>The number of elements: the product of all sizes.</summary>
    /// <exception cref="OverflowException">It is above the largest <see cref="long"/>.</exception>
    public long ElementCount
    {
        get
        {
            long count = 1;
            foreach (long size in _sizes)
            {
                count = checked(count * size);
            }

            return count;
        }
    }

    /// <summary>The size of a dimension.</summary>
    /// <param name="index">Which dimension, from 0.</param>
    public long this[int index] => _sizes[index];

    /// <summary>Creates a shape; collection expressions use it.</summary>
    /// <param name="sizes">The size of each dimension, at least 0.</param>
    /// <returns>The shape.</returns>
    public static Shape Create(ReadOnlySpan<long> sizes) => new(sizes);

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && _sizes.AsSpan().SequenceEqual(other._sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (long size in _sizes)
        {
            hash.Add(size);
        }

        return hash.ToHashCode();
    }

    /// <summary>Writes the shape, for instance <c>[1,3,224,224]</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{string.Join(',', _sizes)}]");

    /// <inheritdoc/>
    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)_sizes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _sizes.GetEnumerator();
}
