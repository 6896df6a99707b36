namespace OpenVinoGenAI.Endurance;

/// <summary>How memory develops: the first quarter of the samples warms up, the second is the base, and the last is compared with it.</summary>
internal sealed class MemoryTrend(IReadOnlyList<MemorySample> samples, Func<MemorySample, long> figure)
{
    private const int Quarters = 4;

    private readonly int _quarter = samples.Count / Quarters;

    public long Base => Median(samples.Skip(_quarter).Take(_quarter).Select(figure));

    public long End => Median(samples.TakeLast(_quarter).Select(figure));

    public double Growth => (double)(End - Base) / Base;

    /// <summary>Bytes for each generation after the warm-up: the median of the slopes between all pairs of samples, which outliers do not move.</summary>
    public double Slope
    {
        get
        {
            MemorySample[] after = [.. samples.Skip(_quarter)];
            return Median(
                from i in Enumerable.Range(0, after.Length)
                from j in Enumerable.Range(i + 1, after.Length - i - 1)
                select (double)(figure(after[j]) - figure(after[i])) / (after[j].Generations - after[i].Generations));
        }
    }

    private static T Median<T>(IEnumerable<T> values)
    {
        T[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
