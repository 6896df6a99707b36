namespace OpenVinoGenAI;

/// <summary>How attention is computed (official: the property <c>ATTENTION_BACKEND</c>).</summary>
public enum AttentionBackend
{
    /// <summary>Paged attention with continuous batching (official: <c>PA</c>): needed by a scheduler, drafts and prompt lookup.</summary>
    PagedAttention,

    /// <summary>Scaled dot-product attention, a model with its own state (official: <c>SDPA</c>).</summary>
    ScaledDotProduct,
}
