namespace OpenVinoGenAI;

public sealed partial class WhisperPipeline
{
    /// <summary>Recognises speech and streams the text.</summary>
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
    /// <exception cref="ArgumentException">There are no samples or too few, or a sample is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or there are beams.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(_core.Streamed(audio, config), cancellationToken);

    /// <summary>Recognises speech and streams the text.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms). They are copied.</param>
    /// <inheritdoc cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<string> StreamAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(_core.Streamed(samples, config), cancellationToken);

    /// <summary>Recognises speech and streams the text, then the segments with their times, then the result.</summary>
    /// <returns>
    /// The pieces of text, always whole characters; with <see cref="WhisperGenerationConfig.ReturnTimestamps"/> then one update for each
    /// <see cref="WhisperUpdate.Chunk"/>; and last an update that carries the <see cref="WhisperUpdate.Result"/>. The generation starts with the
    /// enumeration. Leaving the enumeration before the last update stops the generation before the enumerator is disposed.
    /// </returns>
    /// <remarks>
    /// The library hands over token by token where the audio is at most 30 s and there are no timestamps. Otherwise it hands over window by
    /// window, each of 30 s, and can be stopped only between them. It reports times only when all of the audio has been recognised, so that
    /// the chunks follow the text.
    /// </remarks>
    /// <inheritdoc cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<WhisperUpdate> StreamUpdatesAsync(
        AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        CreateUpdates(_core.Streamed(audio, config), cancellationToken);

    /// <summary>Recognises speech and streams the text, then the segments with their times, then the result.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms). They are copied.</param>
    /// <inheritdoc cref="StreamUpdatesAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<WhisperUpdate> StreamUpdatesAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        CreateUpdates(_core.Streamed(samples, config), cancellationToken);

    private static IAsyncEnumerable<WhisperUpdate> CreateUpdates(
        TextStream.Generation<WhisperResult> generation, CancellationToken cancellationToken) =>
        TextStream.Create(generation, static piece => new WhisperUpdate { Text = piece }, WhisperUpdate.FromResult, cancellationToken);
}
