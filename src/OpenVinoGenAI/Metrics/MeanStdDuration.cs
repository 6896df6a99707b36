namespace OpenVinoGenAI;

/// <summary>The mean of measured durations and their spread (official: <c>MeanStdPair</c>, in milliseconds).</summary>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="Std">The standard deviation, of the whole population.</param>
public readonly record struct MeanStdDuration(TimeSpan Mean, TimeSpan Std)
{
    /// <summary>The statistics of durations in microseconds; <see langword="null"/> where there are none.</summary>
    internal static MeanStdDuration? OfMicroseconds(IReadOnlyList<float> microseconds)
    {
        if (microseconds.Count == 0)
        {
            return null;
        }

        double mean = microseconds.Average(static value => (double)value);
        return new MeanStdDuration(
            TimeSpan.FromMicroseconds(mean),
            TimeSpan.FromMicroseconds(Math.Sqrt(microseconds.Average(value => (value - mean) * (value - mean)))));
    }

    /// <summary>The durations in milliseconds, for a log.</summary>
    /// <returns>A text such as <c>12.5 ± 0.3 ms</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Mean.TotalMilliseconds:0.###} ± {Std.TotalMilliseconds:0.###} ms");
}
