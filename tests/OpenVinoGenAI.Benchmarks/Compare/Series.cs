namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A value measured several times.</summary>
internal sealed class Series(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    internal double Median => Quantile(0.5);

    internal double LowerQuartile => Quantile(0.25);

    internal double UpperQuartile => Quantile(0.75);

    /// <summary>The median of the ratios of what was measured in the same round: a slow moment of the machine hits both.</summary>
    internal static double Ratio(IReadOnlyList<double> values, IReadOnlyList<double> others) =>
        new Series(values.Zip(others, (value, other) => value / other)).Median;

    private double Quantile(double share)
    {
        double place = share * (_sorted.Length - 1);
        int below = (int)place;
        double next = _sorted[Math.Min(below + 1, _sorted.Length - 1)];
        return _sorted[below] + ((place - below) * (next - _sorted[below]));
    }
}
