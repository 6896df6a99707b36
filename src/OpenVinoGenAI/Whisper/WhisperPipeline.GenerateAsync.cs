namespace OpenVinoGenAI;

public sealed partial class WhisperPipeline
{
    /// <summary>Recognises speech. The call does not block.</summary>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(audio, config, StreamerFactory.None, cancellationToken);

    /// <summary>Recognises speech, and hands over the text while it comes. The call does not block.</summary>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, Func{string, StreamingStatus}, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech, and hands over the tokens while they come. The call does not block.</summary>
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, StreamerBase, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio, WhisperGenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        RunAsync(audio, config, StreamerFactory.ForTokens(streamer), cancellationToken);

    /// <summary>Recognises speech. The call does not block.</summary>
    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(samples, config, StreamerFactory.None, cancellationToken);

    /// <summary>Recognises speech, and hands over the text while it comes. The call does not block.</summary>
    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, Func{string, StreamingStatus}, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <summary>Recognises speech, and hands over the tokens while they come. The call does not block.</summary>
    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, StreamerBase, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        WhisperGenerationConfig? config,
        StreamerBase streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(samples, config, StreamerFactory.ForTokens(streamer), cancellationToken);
}
