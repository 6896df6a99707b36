using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>What the speech recognition pipelines have in common: their kinds of input, each in three ways to run.</summary>
internal sealed class RecognitionCore<TNative, TResult> : IDisposable
    where TNative : class, INativeRecognizer<TResult>
    where TResult : class, IRecognitionResult<TResult>
{
    private readonly PipelineCore<TNative, WhisperGenerationConfig, WhisperGenerationConfigHandle> _core;
    private readonly RecognitionConfigResolver _configs;

    /// <summary>Takes a native pipeline over, and frees it if its config or its tokenizer cannot be read.</summary>
    internal RecognitionCore(object owner, TNative native, Func<TNative, Tokenizer, RecognitionConfigResolver> readConfig)
    {
        RecognitionConfigResolver? configs = null;
        _core = PipelineCoreFactory.Create(owner, native, (pipeline, tokenizer) => configs = readConfig(pipeline, tokenizer));
        _configs = configs!;
    }

    internal Tokenizer Tokenizer => _core.Tokenizer;

    internal WhisperGenerationConfig GenerationConfig
    {
        get => _core.GenerationConfig;
        set => _core.GenerationConfig = value;
    }

    public void Dispose() => _core.Dispose();

    internal TResult Run(AudioClip audio, WhisperGenerationConfig? config, StreamerFactory streamer, CancellationToken cancellationToken) =>
        _core.Run(new AudioCall<TNative, TResult>(audio, _configs, streamer), config, cancellationToken);

    internal TResult Run(
        ReadOnlySpan<float> samples, WhisperGenerationConfig? config, StreamerFactory streamer, CancellationToken cancellationToken) =>
        PinnedSamples.Run(samples, memory => _core.Run(Call(memory, streamer), config, cancellationToken));

    internal Task<TResult> RunAsync(
        AudioClip audio, WhisperGenerationConfig? config, StreamerFactory streamer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audio);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<TResult>(cancellationToken)
            : _core.RunAsync(new AudioCall<TNative, TResult>(audio, _configs, streamer), config, cancellationToken);
    }

    // The samples are the caller's, who may overwrite them before or while the model reads them.
    internal Task<TResult> RunAsync(
        ReadOnlyMemory<float> samples, WhisperGenerationConfig? config, StreamerFactory streamer, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<TResult>(cancellationToken)
            : _core.RunAsync(Call(samples.ToArray(), streamer), config, cancellationToken);

    internal TextStream.Generation<TResult> Streamed(AudioClip audio, WhisperGenerationConfig? config)
    {
        SpeechInput.Checked(audio);
        return (streamer, token) => RunAsync(audio, config, StreamerFactory.ForText(streamer), token);
    }

    internal TextStream.Generation<TResult> Streamed(ReadOnlyMemory<float> samples, WhisperGenerationConfig? config)
    {
        ReadOnlyMemory<float> copy = SpeechInput.Checked(samples.ToArray());
        return (streamer, token) =>
            _core.RunAsync(new SamplesCall<TNative, TResult>(copy, _configs, StreamerFactory.ForText(streamer)), config, token);
    }

    private SamplesCall<TNative, TResult> Call(ReadOnlyMemory<float> samples, StreamerFactory streamer) =>
        new(SpeechInput.Checked(samples), _configs, streamer);
}
