namespace OpenVinoGenAI;

/// <summary>A clip, of any rate. It is resampled when the turn of the call has come: that takes long for long clips.</summary>
internal sealed class AudioCall(AudioClip audio, WhisperConfigResolver configs, StreamerFactory streamer)
    : WhisperCall(ReadOnlyMemory<float>.Empty, configs, streamer)
{
    private readonly AudioClip _audio = Checked(audio);

    /// <summary>Checks what can be checked before the clip is resampled.</summary>
    /// <exception cref="ArgumentException">There are no samples or too few, or one is NaN, infinite or far beyond full scale.</exception>
    internal static AudioClip Checked(AudioClip audio)
    {
        ArgumentNullException.ThrowIfNull(audio);
        if (audio.SampleRate == SpeechInput.SampleRate)
        {
            SpeechInput.Prepare(audio, nameof(audio));
        }
        else
        {
            SpeechInput.CheckSamples(audio.Samples.Span, nameof(audio));
        }

        return audio;
    }

    protected override ReadOnlyMemory<float> Prepare(ReadOnlyMemory<float> samples) => SpeechInput.Prepare(_audio, "audio");
}
