using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A call of a speech recognition pipeline.</summary>
/// <param name="samples">The samples, if they are ready: mono, 16 kHz, checked.</param>
/// <param name="configs">The pipeline's configs.</param>
/// <param name="streamer">What the caller wants to receive while the generation runs.</param>
internal abstract class RecognitionCall<TNative, TResult>(
    ReadOnlyMemory<float> samples, RecognitionConfigResolver configs, StreamerFactory streamer)
    : IPipelineCall<TNative, WhisperGenerationConfig, WhisperGenerationConfigHandle, StreamerAdapter, TResult>
    where TNative : class, INativeRecognizer<TResult>
    where TResult : class, IRecognitionResult<TResult>
{
    private ReadOnlyMemory<float> _samples = samples;

    public void Prepare() => _samples = Prepare(_samples);

    public StreamerAdapter? CreateCallbacks(
        ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> config, CallContext context)
    {
        int beams = config.Effective.NumBeams ?? 1;
        if (streamer.IsGiven && beams > 1)
        {
            throw new InvalidConfigurationException(
                $"A streamer needs {nameof(WhisperGenerationConfig)}.{nameof(WhisperGenerationConfig.NumBeams)} = 1, and it is {beams}: beam search would hand over " +
                "text of beams that lose in the end.")
            { Option = nameof(WhisperGenerationConfig.NumBeams) };
        }

        if (config.Effective.ReturnTimestamps == true || SpeechInput.IsLong(_samples.Length))
        {
            configs.CheckTimed(config.Effective);
        }

        return streamer.Create(context, StopsOf(config.Effective));
    }

    public TResult Invoke(
        TNative native, ResolvedConfig<WhisperGenerationConfig, WhisperGenerationConfigHandle> config, StreamerAdapter? callbacks)
    {
        int count = _samples.Length;
        int silence = config.Effective.WordTimestamps == true ? SpeechInput.WordTimestampLength(count) - count : 0;
        TResult result = native.Generate(_samples, silence, config, callbacks);
        return StopsOf(config.Effective) is { } stops ? result.EndAt(stops) : result;
    }

    // The library works out the words of a window after the window's text: a generation that is stopped there has none.
    private static StopStringRule? StopsOf(WhisperGenerationConfig effective) =>
        StopStringRule.Of(effective, endsGeneration: effective.WordTimestamps != true);

    /// <summary>Makes the samples for the model.</summary>
    protected virtual ReadOnlyMemory<float> Prepare(ReadOnlyMemory<float> samples) => samples;
}
