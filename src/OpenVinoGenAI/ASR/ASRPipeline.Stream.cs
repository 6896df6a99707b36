namespace OpenVinoGenAI;

public sealed partial class ASRPipeline
{
    /// <inheritdoc cref="WhisperPipeline.StreamAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<string> StreamAsync(
        AudioClip audio, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(_core.Streamed(audio, config), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.StreamAsync(ReadOnlyMemory{float}, WhisperGenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<string> StreamAsync(
        ReadOnlyMemory<float> samples, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(_core.Streamed(samples, config), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.StreamUpdatesAsync(AudioClip, WhisperGenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<ASRUpdate> StreamUpdatesAsync(
        AudioClip audio, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        CreateUpdates(_core.Streamed(audio, config), cancellationToken);

    /// <inheritdoc cref="WhisperPipeline.StreamUpdatesAsync(ReadOnlyMemory{float}, WhisperGenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<ASRUpdate> StreamUpdatesAsync(
        ReadOnlyMemory<float> samples, ASRGenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        CreateUpdates(_core.Streamed(samples, config), cancellationToken);

    private static IAsyncEnumerable<ASRUpdate> CreateUpdates(
        TextStream.Generation<ASRResult> generation, CancellationToken cancellationToken) =>
        TextStream.Create(generation, static piece => new ASRUpdate { Text = piece }, ASRUpdate.FromResult, cancellationToken);
}
