namespace OpenVinoGenAI.Inference;

/// <summary>The size of a dimension of a model's input or output, which may be open (official: <c>ov::Dimension</c>).</summary>
public readonly record struct Dimension
{
    private Dimension(long min, long? max)
    {
        Min = min;
        Max = max;
    }

    /// <summary>Any size.</summary>
    public static Dimension Dynamic { get; } = new(0, null);

    /// <summary>The smallest size.</summary>
    public long Min { get; }

    /// <summary>The largest size; <see langword="null"/> for no limit.</summary>
    public long? Max { get; }

    /// <summary>Whether there is only one size.</summary>
    public bool IsStatic => Min == Max;

    /// <summary>Makes a dimension of one size.</summary>
    /// <param name="size">The size, at least 0.</param>
    public static implicit operator Dimension(long size) => Between(size, size);

    /// <summary>Makes a dimension of one size; the named form of the conversion.</summary>
    /// <param name="size">The size, at least 0.</param>
    /// <returns>The dimension.</returns>
    public static Dimension FromInt64(long size) => size;

    /// <summary>Makes a dimension with bounds.</summary>
    /// <param name="min">The smallest size, at least 0.</param>
    /// <param name="max">The largest size, at least <paramref name="min"/>; <see langword="null"/> for no limit.</param>
    /// <returns>The dimension.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not possible.</exception>
    public static Dimension Between(long min, long? max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        if (max is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, min, nameof(max));
        }

        return new Dimension(min, max);
    }

    /// <summary>Writes the dimension as the runtime does: <c>3</c>, <c>1..8</c> or <c>?</c>.</summary>
    public override string ToString() =>
        IsStatic ? FormattableString.Invariant($"{Min}")
        : this == Dynamic ? "?"
        : FormattableString.Invariant($"{Min}..{Max}");
}
