namespace OpenVinoGenAI.Inference;

/// <summary>Copies parts of tensors.</summary>
internal static class TensorSlices
{
    /// <summary>Copies the first items along an axis.</summary>
    internal static Tensor Head(Tensor source, int axis, long count)
    {
        Shape shape = source.Shape;
        long[] sizes = [.. shape];
        sizes[axis] = count;
        var result = new Tensor(source.ElementType, new Shape(sizes));
        ReadOnlySpan<byte> from = source.Bytes;
        Span<byte> to = result.Bytes;
        int blocks = (int)sizes.Take(axis).Aggregate(1L, (product, size) => product * size);
        int fromSize = blocks == 0 ? 0 : from.Length / blocks;
        int toSize = blocks == 0 ? 0 : to.Length / blocks;
        for (int i = 0; i < blocks; i++)
        {
            from.Slice(i * fromSize, toSize).CopyTo(to[(i * toSize)..]);
        }

        return result;
    }

    /// <summary>Copies rows of the first axis, each any number of times.</summary>
    internal static Tensor Rows(Tensor source, ReadOnlySpan<int> rows)
    {
        long[] sizes = [.. source.Shape];
        long count = sizes[0];
        sizes[0] = rows.Length;
        var result = new Tensor(source.ElementType, new Shape(sizes));
        ReadOnlySpan<byte> from = source.Bytes;
        Span<byte> to = result.Bytes;
        int size = count == 0 ? 0 : (int)(from.Length / count);
        for (int i = 0; i < rows.Length; i++)
        {
            from.Slice(rows[i] * size, size).CopyTo(to[(i * size)..]);
        }

        return result;
    }
}
