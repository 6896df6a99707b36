namespace OpenVinoGenAI;

/// <summary>A clip, of any rate. It is resampled when the turn of the call has come: that takes long for long clips.</summary>
internal sealed class AudioCall<TNative, TResult>(AudioClip audio, RecognitionConfigResolver configs, StreamerFactory streamer)
    : RecognitionCall<TNative, TResult>(ReadOnlyMemory<float>.Empty, configs, streamer)
    where TNative : class, INativeRecognizer<TResult>
    where TResult : class, IRecognitionResult<TResult>
{
    private readonly AudioClip _audio = SpeechInput.Checked(audio);

    protected override ReadOnlyMemory<float> Prepare(ReadOnlyMemory<float> samples) => SpeechInput.Prepare(_audio, "audio");
}
