namespace OpenVinoGenAI;

public sealed partial class WhisperPipeline
{
    /// <summary>Recognises speech.</summary>
    /// <param name="audio">The audio, of any rate; it is resampled where it must be.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public WhisperResult Generate(AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        Run(audio, config, StreamerFactory.None, cancellationToken);

    /// <summary>Recognises speech, and hands over the text while it comes.</summary>
    /// <param name="audio">The audio, of any rate; it is resampled where it must be.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives each piece of text, always whole characters, and says whether to go on.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public WhisperResult Generate(
        AudioClip audio,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        Run(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech, and hands over the tokens while they come.</summary>
    /// <param name="audio">The audio, of any rate; it is resampled where it must be.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives the tokens of the text and says whether to go on.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public WhisperResult Generate(
        AudioClip audio, WhisperGenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        Run(audio, config, StreamerFactory.ForTokens(streamer), cancellationToken);

    /// <summary>Recognises speech.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms).</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public WhisperResult Generate(
        ReadOnlySpan<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        Run(samples, config, StreamerFactory.None, cancellationToken);

    /// <summary>Recognises speech, and hands over the text while it comes.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms).</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives each piece of text, always whole characters, and says whether to go on.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public WhisperResult Generate(
        ReadOnlySpan<float> samples,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        Run(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech, and hands over the tokens while they come.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms).</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives the tokens of the text and says whether to go on.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public WhisperResult Generate(
        ReadOnlySpan<float> samples,
        WhisperGenerationConfig? config,
        StreamerBase streamer,
        CancellationToken cancellationToken = default) =>
        Run(samples, config, StreamerFactory.ForTokens(streamer), cancellationToken);
}
