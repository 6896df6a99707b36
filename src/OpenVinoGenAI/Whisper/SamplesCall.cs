namespace OpenVinoGenAI;

/// <summary>Samples that are ready for the model.</summary>
internal sealed class SamplesCall(ReadOnlyMemory<float> samples, WhisperConfigResolver configs, StreamerFactory streamer)
    : WhisperCall(samples, configs, streamer)
{
    /// <summary>Checks samples that do not change from here on.</summary>
    /// <exception cref="ArgumentException">They are too few, or one is NaN, infinite or far beyond full scale.</exception>
    internal static ReadOnlyMemory<float> Checked(ReadOnlyMemory<float> samples)
    {
        SpeechInput.CheckSamples(samples.Span, nameof(samples));
        SpeechInput.CheckLength(samples.Length, nameof(samples));
        return samples;
    }
}
