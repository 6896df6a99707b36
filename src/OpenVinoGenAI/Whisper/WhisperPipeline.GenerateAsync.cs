using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

// The asynchronous twins: they copy samples before they return, and run on a thread of their own.
public sealed partial class WhisperPipeline
{
    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.None, cancellationToken);

    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio, WhisperGenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(AudioClip, WhisperGenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        AudioClip audio, WhisperGenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.ForTokens(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.None, cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        WhisperGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        WhisperGenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<WhisperResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        WhisperGenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.ForTokens(streamer), cancellationToken);
}
