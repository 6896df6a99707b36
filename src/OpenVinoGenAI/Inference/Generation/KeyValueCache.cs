using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Inference;

/// <summary>Where a language model keeps the keys and values of the tokens that it has seen.</summary>
internal abstract class KeyValueCache : IDisposable
{
    /// <summary>The axis of the tokens in a tensor [rows, heads, tokens, head size].</summary>
    protected const int TokenAxis = 2;

    /// <summary>The request that runs the next inference.</summary>
    internal abstract NativeInferRequest Request { get; }

    public abstract void Dispose();

    /// <summary>Gives the next inference what the cache has.</summary>
    /// <param name="rows">For each row of the inference, the row of the cache that it continues.</param>
    internal abstract void BeforeInference(ReadOnlySpan<int> rows);

    /// <summary>Takes what the inference has added.</summary>
    internal abstract void AfterInference();

    /// <summary>Forgets all tokens.</summary>
    internal abstract void Reset();

    /// <summary>Copies the contents.</summary>
    internal abstract Tensor[] Copy();

    /// <summary>Replaces the contents by a copy.</summary>
    internal abstract void Restore(Tensor[] contents);

    /// <summary>Forgets the newest tokens.</summary>
    /// <param name="length">The number of tokens that the cache has.</param>
    /// <param name="kept">The number of tokens that stay.</param>
    /// <returns>Whether it can: not every model keeps its tokens one by one. Otherwise nothing has changed.</returns>
    internal abstract bool TryTrim(int length, int kept);
}
