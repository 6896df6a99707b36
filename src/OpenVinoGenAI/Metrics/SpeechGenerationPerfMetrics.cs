namespace OpenVinoGenAI;

/// <summary>
/// How long the parts of speech synthesis took (official: <c>SpeechGenerationPerfMetrics</c>). The library measures the whole call and the tokenization, and
/// counts no tokens. Its throughput is in samples per second: <see cref="SamplesPerSecond"/>.
/// </summary>
public sealed class SpeechGenerationPerfMetrics : PerfMetrics
{
    /// <summary>Creates metrics without measurements, to which an initialiser adds them.</summary>
    public SpeechGenerationPerfMetrics()
    {
    }

    internal SpeechGenerationPerfMetrics(PerfMetrics common, long generatedSamples)
        : base(common) => NumGeneratedSamples = generatedSamples;

    /// <summary>The number of generated samples (official: <c>num_generated_samples</c>).</summary>
    public long NumGeneratedSamples { get; init; }

    /// <summary>How many samples were generated per second; <see langword="null"/> if the time was not measured (official: <c>throughput</c>).</summary>
    public double? SamplesPerSecond => Raw.GenerateDurations.Sum(duration => (double)duration) is > 0 and var microseconds
        ? NumGeneratedSamples * 1e6 / microseconds
        : null;

    /// <summary>Puts the measurements of two calls together.</summary>
    /// <param name="left">The metrics of a call.</param>
    /// <param name="right">The metrics of another call on the same pipeline.</param>
    /// <returns>Metrics whose statistics are over both.</returns>
    public static SpeechGenerationPerfMetrics operator +(SpeechGenerationPerfMetrics left, SpeechGenerationPerfMetrics right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new SpeechGenerationPerfMetrics((PerfMetrics)left + right, left.NumGeneratedSamples + right.NumGeneratedSamples);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static SpeechGenerationPerfMetrics Add(SpeechGenerationPerfMetrics left, SpeechGenerationPerfMetrics right) => left + right;
}
