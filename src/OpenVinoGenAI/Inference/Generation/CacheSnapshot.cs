namespace OpenVinoGenAI.Inference;

/// <summary>A copy of a model's KV cache, from which generation can go on any number of times.</summary>
public sealed class CacheSnapshot : IDisposable
{
    internal CacheSnapshot(CausalModel owner, Tensor[] contents, RowMasks masks, long[] tokens)
    {
        Owner = owner;
        Contents = contents;
        Masks = masks;
        Tokens = tokens;
    }

    /// <summary>The number of tokens of each row, padding included.</summary>
    public int Length => Masks.Length;

    /// <summary>The number of rows.</summary>
    public int Rows => Masks.Rows;

    /// <summary>The memory that the snapshot takes, in bytes.</summary>
    public long ByteSize => Contents.Sum(tensor => (long)tensor.Bytes.Length);

    internal CausalModel Owner { get; }

    internal Tensor[] Contents { get; }

    internal RowMasks Masks { get; }

    internal long[] Tokens { get; }

    internal bool IsDisposed { get; private set; }

    /// <summary>Frees the copy.</summary>
    public void Dispose()
    {
        IsDisposed = true;
        Array.ForEach(Contents, tensor => tensor.Dispose());
    }
}
