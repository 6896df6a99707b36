using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

public sealed partial class ASRPipeline
{
    /// <inheritdoc cref="WhisperPipeline.Generate(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public ASRResult Generate(AudioClip audio, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.None, cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.Generate(AudioClip, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public ASRResult Generate(
        AudioClip audio,
        ASRGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.Generate(AudioClip, WhisperGenerationConfig?, Action{string}?, CancellationToken)"/>
    public ASRResult Generate(
        AudioClip audio, ASRGenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.Generate(AudioClip, WhisperGenerationConfig?, StreamerBase?, CancellationToken)"/>
    public ASRResult Generate(
        AudioClip audio, ASRGenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(audio, config, StreamerFactory.ForTokens(streamer), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, CancellationToken)"/>
    public ASRResult Generate(
        ReadOnlySpan<float> samples, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.None, cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public ASRResult Generate(
        ReadOnlySpan<float> samples,
        ASRGenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, Action{string}?, CancellationToken)"/>
    public ASRResult Generate(
        ReadOnlySpan<float> samples,
        ASRGenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.ForText(streamer), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.Generate(ReadOnlySpan{float}, WhisperGenerationConfig?, StreamerBase?, CancellationToken)"/>
    public ASRResult Generate(
        ReadOnlySpan<float> samples,
        ASRGenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(samples, config, StreamerFactory.ForTokens(streamer), cancellationToken);
}
