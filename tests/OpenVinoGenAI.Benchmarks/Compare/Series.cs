namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A value measured several times.</summary>
internal sealed class Series(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    internal double Median => Quantile(0.5);

    internal double LowerQuartile => Quantile(0.25);

    internal double UpperQuartile => Quantile(0.75);

    /// <summary>
    /// Where the median of many more values would be, with a certainty of 95 % or more: between two of the values, which the binomial
    /// distribution gives whatever the values are distributed like. Fewer than six values cannot tell.
    /// </summary>
    internal (double Low, double High)? MedianInterval
    {
        get
        {
            int count = _sorted.Length;
            int low = (int)((count - 1 - (1.96 * Math.Sqrt(count))) / 2);
            return count < 6 ? null : (_sorted[low], _sorted[^(low + 1)]);
        }
    }

    /// <summary>
    /// A ratio for each process: the median over what was measured in the same turn, since a slow moment of the machine hits both. Turns of
    /// one process are not values of their own, because processes of the same program differ from each other as long as they live.
    /// </summary>
    internal static Series Ratios(IEnumerable<double[]> values, IEnumerable<double[]> others) =>
        new(values.Zip(others, (turns, otherTurns) => new Series(turns.Zip(otherTurns, (value, other) => value / other)).Median));

    private double Quantile(double share)
    {
        double place = share * (_sorted.Length - 1);
        int below = (int)place;
        double next = _sorted[Math.Min(below + 1, _sorted.Length - 1)];
        return _sorted[below] + ((place - below) * (next - _sorted[below]));
    }
}
