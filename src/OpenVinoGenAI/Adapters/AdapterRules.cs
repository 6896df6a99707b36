namespace OpenVinoGenAI;

/// <summary>What must hold between the adapters of a call and those of the pipeline: the library ignores what does not fit.</summary>
internal static class AdapterRules
{
    /// <summary>Says what is wrong, to follow the option's name in a sentence; <see langword="null"/> if nothing is.</summary>
    internal static string? Fault(AdapterConfig? adapters, AdapterConfig? registered)
    {
        if (adapters is null)
        {
            return null;
        }

        if (registered is null)
        {
            return "needs adapters in the options that the pipeline was made with: the library ignores others";
        }

        foreach (WeightedAdapter item in adapters.Adapters)
        {
            if (!registered.Adapters.Any(known => ReferenceEquals(known.Adapter, item.Adapter)))
            {
                return $"has {item.Adapter.Path}, which is not among those that the pipeline was made with";
            }
        }

        if (registered.Mode == AdapterMode.StaticRank && adapters.Adapters.Count != registered.Adapters.Count)
        {
            return $"has {adapters.Adapters.Count} of the pipeline's {registered.Adapters.Count} adapters, and AdapterMode.StaticRank needs them all: " +
                "give those that are not wanted the alpha 0";
        }

        return registered.Mode is AdapterMode.Static or AdapterMode.Fuse
            ? $"cannot change: the pipeline was made with AdapterMode.{registered.Mode}, which fixes adapters and alphas"
            : null;
    }
}
