namespace OpenVinoGenAI;

/// <summary>How LoRA adapters are applied to a model (official: <c>AdapterConfig.Mode</c>).</summary>
public enum AdapterMode
{
    /// <summary>The library chooses; adapters and alphas may change at each call.</summary>
    Auto = 0,

    /// <summary>Adapters and alphas may change at each call.</summary>
    Dynamic = 1,

    /// <summary>As <see cref="Dynamic"/>, but each call must have the same number of adapters; use alpha 0 for one that is not wanted.</summary>
    StaticRank = 2,

    /// <summary>Adapters and alphas are fixed when the pipeline is made.</summary>
    Static = 3,

    /// <summary>As <see cref="Static"/>, and added to the model's weights: no cost at run time. The weights must not be compressed to integers.</summary>
    Fuse = 4,
}
