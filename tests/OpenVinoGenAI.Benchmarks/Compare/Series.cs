namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A value measured several times.</summary>
internal sealed class Series(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    internal double Median => Quantile(0.5);

    internal double LowerQuartile => Quantile(0.25);

    internal double UpperQuartile => Quantile(0.75);

    /// <summary>
    /// Where the median of many more values would be, with 95 % certainty: between two of the values, which the binomial distribution gives
    /// whatever the values are distributed like.
    /// </summary>
    internal (double Low, double High) MedianInterval
    {
        get
        {
            double reach = 1.96 * Math.Sqrt(_sorted.Length) / 2;
            int low = Math.Max(0, (int)Math.Floor((_sorted.Length / 2.0) - reach) - 1);
            return (_sorted[low], _sorted[_sorted.Length - 1 - low]);
        }
    }

    /// <summary>The ratios of what was measured in the same turn: a slow moment of the machine hits both.</summary>
    internal static Series Ratios(IReadOnlyList<double> values, IReadOnlyList<double> others) =>
        new(values.Zip(others, (value, other) => value / other));

    private double Quantile(double share)
    {
        double place = share * (_sorted.Length - 1);
        int below = (int)place;
        double next = _sorted[Math.Min(below + 1, _sorted.Length - 1)];
        return _sorted[below] + ((place - below) * (next - _sorted[below]));
    }
}
