using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

public sealed partial class WhisperPipeline
{
    /// <summary>Recognises speech. The call does not block.</summary>
    /// <param name="audio">The sound, of any rate; it is resampled where it must be.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(Prepare(audio), config, null, cancellationToken);

    /// <summary>Recognises speech, and hands over the text while it comes. The call does not block.</summary>
    /// <param name="audio">The sound, of any rate; it is resampled where it must be.</param>
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
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(Prepare(audio), config, Streamers.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech, and hands over the tokens while they come. The call does not block.</summary>
    /// <param name="audio">The sound, of any rate; it is resampled where it must be.</param>
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
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio, WhisperGenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        RunAsync(Prepare(audio), config, Streamers.ForTokens(streamer), cancellationToken);

    /// <summary>Recognises speech. The call does not block.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms). The memory must not change meanwhile.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the pipeline, or the generation itself: see the remarks of <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.</param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(Checked(samples), config, null, cancellationToken);

    /// <summary>Recognises speech, and hands over the text while it comes. The call does not block.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms). The memory must not change meanwhile.</param>
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
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(Checked(samples), config, Streamers.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech, and hands over the tokens while they come. The call does not block.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms). The memory must not change meanwhile.</param>
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
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        WhisperGenerationConfig? config,
        StreamerBase streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(Checked(samples), config, Streamers.ForTokens(streamer), cancellationToken);
}
