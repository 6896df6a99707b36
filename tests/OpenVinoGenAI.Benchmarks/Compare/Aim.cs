namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>What a ratio should be.</summary>
/// <param name="Text">As the table shows it.</param>
/// <param name="IsMet">Whether a ratio is so.</param>
internal sealed record Aim(string Text, Func<double, bool> IsMet)
{
    internal static Aim AtMost(double bound) => new($"≤ {bound}", ratio => ratio <= bound);

    internal static Aim AtLeast(double bound) => new($"≥ {bound}", ratio => ratio >= bound);
}
