namespace OpenVinoGenAI;

/// <summary>How long something took the first time, when much is still to be set up, and afterwards.</summary>
/// <param name="First">The first duration.</param>
/// <param name="Others">The mean of the others; <see langword="null"/> if there is none.</param>
public readonly record struct FirstAndOtherDuration(TimeSpan First, TimeSpan? Others)
{
    /// <summary>The statistics of durations in microseconds; <see langword="null"/> where there are none.</summary>
    internal static FirstAndOtherDuration? OfMicroseconds(IReadOnlyList<float> microseconds) => microseconds.Count == 0
        ? null
        : new(
            TimeSpan.FromMicroseconds(microseconds[0]),
            microseconds.Count == 1 ? null : TimeSpan.FromMicroseconds(microseconds.Skip(1).Average(static value => (double)value)));

    /// <summary>The durations in milliseconds, for a log.</summary>
    /// <returns>A text such as <c>20.5 ms, then 12.5 ms</c>.</returns>
    public override string ToString() => Others is { } others
        ? FormattableString.Invariant($"{First.TotalMilliseconds:0.###} ms, then {others.TotalMilliseconds:0.###} ms")
        : FormattableString.Invariant($"{First.TotalMilliseconds:0.###} ms");
}
