namespace OpenVinoGenAI;

public sealed partial class WhisperPipeline
{
    /// <summary>Recognises speech piece by piece.</summary>
    /// <param name="audio">The audio, of any rate; it is resampled where it must be.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the generation; the enumeration then throws.</param>
    /// <returns>
    /// The pieces of text, always whole characters. The generation starts with the enumeration. Leaving the enumeration early stops the
    /// generation before the enumerator is disposed.
    /// </returns>
    /// <remarks>
    /// The library hands over token by token where the audio is at most 30 s and there are no timestamps. Otherwise it hands over window by
    /// window, each of 30 s, and can be stopped only between them.
    /// </remarks>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or there are beams.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        AudioCall.Checked(audio);
        return TextStream.Create(
            (streamer, token) => RunAsync(audio, config, StreamerFactory.ForText(streamer), token), cancellationToken);
    }

    /// <summary>Recognises speech piece by piece.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms). They are copied.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the generation; the enumeration then throws.</param>
    /// <returns>The pieces of text, as in the other overload.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or there are beams.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ReadOnlyMemory<float> copy = SamplesCall.Checked(samples.ToArray());
        return TextStream.Create(
            (streamer, token) => _core.RunAsync(new SamplesCall(copy, _configs, StreamerFactory.ForText(streamer)), config, token),
            cancellationToken);
    }
}
