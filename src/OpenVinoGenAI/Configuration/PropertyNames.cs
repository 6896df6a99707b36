namespace OpenVinoGenAI;

/// <summary>The official names of the values of properties.</summary>
internal static class PropertyNames
{
    internal static IReadOnlyDictionary<PerformanceHint, string> PerformanceHints { get; } = new Dictionary<PerformanceHint, string>
    {
        [PerformanceHint.Latency] = "LATENCY",
        [PerformanceHint.Throughput] = "THROUGHPUT",
        [PerformanceHint.CumulativeThroughput] = "CUMULATIVE_THROUGHPUT",
    };

    internal static IReadOnlyDictionary<InferencePrecision, string> InferencePrecisions { get; } = new Dictionary<InferencePrecision, string>
    {
        [InferencePrecision.F32] = "f32",
        [InferencePrecision.F16] = "f16",
        [InferencePrecision.BF16] = "bf16",
    };

    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    internal static string Of<T>(T value, IReadOnlyDictionary<T, string> names, string parameterName)
        where T : struct =>
        names.GetValueOrDefault(value) ?? throw new ArgumentOutOfRangeException(parameterName, value, $"Is not one of {typeof(T).Name}.");
}
