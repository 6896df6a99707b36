namespace OpenVinoGenAI;

/// <summary>How the prompt's attention is made sparse (official: <c>SparseAttentionMode</c>).</summary>
public enum SparseAttentionMode
{
    /// <summary>The first and the most recent tokens of the cache are kept.</summary>
    TriShape = 0,

    /// <summary>Blocks of little importance are left out (XAttention).</summary>
    XAttention = 1,
}
