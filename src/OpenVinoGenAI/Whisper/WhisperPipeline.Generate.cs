using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

public sealed partial class WhisperPipeline
{
    /// <summary>Recognises speech.</summary>
    /// <param name="audio">The audio, of any rate; it is resampled where it must be.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself: see the remarks of
    /// <see cref="StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>.
    /// </param>
    /// <returns>What was heard.</returns>
    /// <exception cref="ArgumentException">There are no samples or too few, or a sample is NaN, infinite or far beyond full scale.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public WhisperResult Generate(AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.None, cancellationToken);

    /// <summary>Recognises speech and hands over the text meanwhile.</summary>
    /// <param name="streamer">
    /// Receives each piece of text, always whole characters, and decides whether to continue; <see langword="null"/> for no streaming.
    /// </param>
    /// <remarks>An exception thrown by the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public WhisperResult Generate(
        AudioClip audio,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public WhisperResult Generate(
        AudioClip audio, WhisperGenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech and hands over the tokens meanwhile.</summary>
    /// <param name="streamer">Receives the tokens of the text and says whether to go on; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public WhisperResult Generate(
        AudioClip audio, WhisperGenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.ForTokens(streamer), cancellationToken);

    /// <summary>Recognises speech.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms).</param>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public WhisperResult Generate(
        ReadOnlySpan<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.None, cancellationToken);

    /// <summary>Recognises speech and hands over the text meanwhile.</summary>
    /// <param name="samples">The samples: mono, 16 kHz, nominally in [-1, 1], at least 201 (12.6 ms).</param>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public WhisperResult Generate(
        ReadOnlySpan<float> samples,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public WhisperResult Generate(
        ReadOnlySpan<float> samples,
        WhisperGenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech and hands over the tokens meanwhile.</summary>
    /// <param name="streamer">Receives the tokens of the text and says whether to go on; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public WhisperResult Generate(
        ReadOnlySpan<float> samples,
        WhisperGenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.ForTokens(streamer), cancellationToken);
}
