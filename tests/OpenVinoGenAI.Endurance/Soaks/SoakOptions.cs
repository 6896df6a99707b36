namespace OpenVinoGenAI.Endurance;

/// <summary>How long a soak runs and how much memory may grow.</summary>
/// <param name="Generations">How many generations.</param>
/// <param name="Growth">The largest growth of the resident set after the warm-up, as a fraction.</param>
internal sealed record SoakOptions(int Generations = 10_000, double Growth = 0.01)
{
    /// <summary>The largest growth of the managed heap for each generation, in bytes. Any object that is kept has at least as many.</summary>
    public double ManagedSlope { get; init; } = 24;
}
