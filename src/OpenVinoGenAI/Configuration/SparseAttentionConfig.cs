namespace OpenVinoGenAI;

/// <summary>
/// Which tokens the prompt's attention leaves out to be faster (official: <c>SparseAttentionConfig</c>). Sizes are in tokens and multiples
/// of the cache's block size.
/// </summary>
public sealed record SparseAttentionConfig
{
    /// <summary>How attention is made sparse. Official: <c>mode</c>.</summary>
    public SparseAttentionMode Mode { get; init; }

    /// <summary>The last prompt tokens whose attention is whole. Official: <c>num_last_dense_tokens_in_prefill</c>.</summary>
    public int NumLastDenseTokensInPrefill { get; init; } = 100;

    /// <summary>The tokens at the start of the cache that are kept. Official: <c>num_retained_start_tokens_in_cache</c>.</summary>
    public int NumRetainedStartTokensInCache { get; init; } = 128;

    /// <summary>The most recent tokens of the cache that are kept. Official: <c>num_retained_recent_tokens_in_cache</c>.</summary>
    public int NumRetainedRecentTokensInCache { get; init; } = 1920;

    /// <summary>The share of attention, in [0, 1], that XAttention keeps. Official: <c>xattention_threshold</c>.</summary>
    public float XAttentionThreshold { get; init; } = 0.8f;

    /// <summary>The block size of XAttention. Official: <c>xattention_block_size</c>.</summary>
    public int XAttentionBlockSize { get; init; } = 64;

    /// <summary>The stride of XAttention. Official: <c>xattention_stride</c>.</summary>
    public int XAttentionStride { get; init; } = 8;

    /// <exception cref="InvalidConfigurationException">A number is negative.</exception>
    internal void Check()
    {
        NotNegative(NumLastDenseTokensInPrefill, nameof(NumLastDenseTokensInPrefill));
        NotNegative(NumRetainedStartTokensInCache, nameof(NumRetainedStartTokensInCache));
        NotNegative(NumRetainedRecentTokensInCache, nameof(NumRetainedRecentTokensInCache));
        NotNegative(XAttentionBlockSize, nameof(XAttentionBlockSize));
        NotNegative(XAttentionStride, nameof(XAttentionStride));
    }

    private static void NotNegative(int value, string option) => OptionRange.NotNegative.Check(value, nameof(SparseAttentionConfig), option);

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(SparseAttentionConfig), PrintMembers);
}
