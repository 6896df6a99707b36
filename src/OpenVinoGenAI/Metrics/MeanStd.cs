namespace OpenVinoGenAI;

/// <summary>The mean of some measurements and how far they spread (official: <c>MeanStdPair</c>).</summary>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="Std">The standard deviation, of the whole population.</param>
public readonly record struct MeanStd(double Mean, double Std)
{
    /// <summary>The statistics of some values; <see langword="null"/> where there are none.</summary>
    internal static MeanStd? Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        double mean = values.Average();
        return new MeanStd(mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
    }

    /// <summary>The statistics in milliseconds of durations in microseconds; <see langword="null"/> where there are none.</summary>
    internal static MeanStd? OfMicroseconds(IReadOnlyList<float> microseconds) => Of([.. microseconds.Select(value => value / 1000.0)]);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Mean:0.###} ± {Std:0.###}");
}
