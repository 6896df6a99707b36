namespace OpenVinoGenAI;

/// <summary>What a call runs with.</summary>
/// <param name="Given">What the caller passed; <see langword="null"/> for nothing.</param>
/// <param name="Effective">That over the pipeline's own config.</param>
/// <param name="Native">The native form of <paramref name="Effective"/>, checked.</param>
internal sealed record ResolvedConfig<TConfig, TNativeConfig>(TConfig? Given, TConfig Effective, TNativeConfig Native)
    where TConfig : class;
