using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

// The asynchronous twins: they copy samples before they return, and run on a thread of their own.
public sealed partial class ASRPipeline
{
    /// <inheritdoc cref="Generate(AudioClip, ASRGenerationConfig?, CancellationToken)"/>
    public Task<ASRResult> GenerateAsync(
        AudioClip audio, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.None, cancellationToken);

    /// <inheritdoc cref="Generate(AudioClip, ASRGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<ASRResult> GenerateAsync(
        AudioClip audio,
        ASRGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(AudioClip, ASRGenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<ASRResult> GenerateAsync(
        AudioClip audio, ASRGenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(AudioClip, ASRGenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<ASRResult> GenerateAsync(
        AudioClip audio, ASRGenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(audio, config, StreamerFactory.ForTokens(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, ASRGenerationConfig?, CancellationToken)"/>
    public Task<ASRResult> GenerateAsync(
        ReadOnlyMemory<float> samples, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.None, cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, ASRGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<ASRResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        ASRGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, ASRGenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<ASRResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        ASRGenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="Generate(ReadOnlySpan{float}, ASRGenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<ASRResult> GenerateAsync(
        ReadOnlyMemory<float> samples,
        ASRGenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(samples, config, StreamerFactory.ForTokens(streamer), cancellationToken);
}
