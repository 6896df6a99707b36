namespace OpenVinoGenAI;

/// <summary>Reuse of a transformer's blocks between steps, which trades precision for speed (official: <c>TaylorSeerCacheConfig</c>).</summary>
/// <param name="CacheInterval">Every how many steps the blocks are computed, at least 1. Default 3.</param>
/// <param name="DisableCacheBeforeStep">How many first steps compute everything, at least 0. Default 6.</param>
/// <param name="DisableCacheAfterStep">The step from which everything is computed again; a negative number counts from the end. Default -2.</param>
public sealed record TaylorSeerCacheConfig(int CacheInterval = 3, int DisableCacheBeforeStep = 6, int DisableCacheAfterStep = -2)
{
    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(TaylorSeerCacheConfig), PrintMembers);
}
