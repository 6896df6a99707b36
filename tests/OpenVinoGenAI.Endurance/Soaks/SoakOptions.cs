namespace OpenVinoGenAI.Endurance;

/// <summary>How long a soak runs and how much memory may grow.</summary>
/// <param name="Generations">How many generations.</param>
/// <param name="Growth">The largest growth of the resident set after the warm-up, as a fraction.</param>
/// <param name="Patience">How long to wait for native objects to be freed at the end.</param>
internal sealed record SoakOptions(int Generations, double Growth, TimeSpan Patience)
{
    /// <summary>
    /// By how many bytes the managed heap may grow from the base to the end: some for what .NET itself sets up late, and for each
    /// generation less than an object and a reference to it need.
    /// </summary>
    public long ManagedGrowth => Settling + (Generations / 2 * SmallestObject);

    // The pools of .NET keep a buffer of 16 KiB (that of its JSON writer) for each thread that comes, and load makes more threads come.
    private const long Settling = 64 * 1024;
    private const long SmallestObject = 24;
}
