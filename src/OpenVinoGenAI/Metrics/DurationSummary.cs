namespace OpenVinoGenAI;

/// <summary>The statistics of measured durations (official: <c>SummaryStats</c>, in milliseconds).</summary>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="Std">The standard deviation, of the whole population.</param>
/// <param name="Min">The shortest duration.</param>
/// <param name="Max">The longest duration.</param>
public readonly record struct DurationSummary(TimeSpan Mean, TimeSpan Std, TimeSpan Min, TimeSpan Max)
{
    /// <summary>The statistics of durations in microseconds; <see langword="null"/> where there are none.</summary>
    internal static DurationSummary? OfMicroseconds(IReadOnlyList<float> microseconds) => MeanStdDuration.OfMicroseconds(microseconds) is { } pair
        ? new DurationSummary(
            pair.Mean, pair.Std, TimeSpan.FromMicroseconds(microseconds.Min()), TimeSpan.FromMicroseconds(microseconds.Max()))
        : null;

    /// <summary>The durations in milliseconds, for a log.</summary>
    /// <returns>A text such as <c>12.5 ± 0.3 ms, from 12.1 to 13 ms</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Mean.TotalMilliseconds:0.###} ± {Std.TotalMilliseconds:0.###} ms, from {Min.TotalMilliseconds:0.###} to {Max.TotalMilliseconds:0.###} ms");
}
