namespace OpenVinoGenAI;

public sealed partial class AudioClip
{
    /// <summary>Wraps samples without a copy: the memory must not change while the clip is in use.</summary>
    /// <param name="samples">One channel, nominally in [-1, 1].</param>
    /// <param name="sampleRate">Samples per second, in Hz; from <see cref="MinSampleRate"/> to <see cref="MaxSampleRate"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public static AudioClip FromSamples(ReadOnlyMemory<float> samples, int sampleRate)
    {
        CheckRate(sampleRate);
        return new AudioClip(samples, sampleRate);
    }

    /// <summary>Makes a mono clip of several channels: each sample is the mean of its frame.</summary>
    /// <param name="samples">Frame after frame, each with one sample per channel, nominally in [-1, 1].</param>
    /// <param name="sampleRate">Frames per second, in Hz; from <see cref="MinSampleRate"/> to <see cref="MaxSampleRate"/>.</param>
    /// <param name="channels">Channels per frame, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">The number of samples is not a multiple of <paramref name="channels"/>.</exception>
    public static AudioClip FromInterleaved(ReadOnlySpan<float> samples, int sampleRate, int channels) =>
        Mix<Float32Sample, float>(samples, sampleRate, channels);

    /// <summary>Makes a clip of 16-bit samples, as microphones and sound cards give them; -32768 becomes -1.</summary>
    /// <param name="samples">Frame after frame, each with one sample per channel.</param>
    /// <param name="sampleRate">Frames per second, in Hz; from <see cref="MinSampleRate"/> to <see cref="MaxSampleRate"/>.</param>
    /// <param name="channels">Channels per frame, at least 1; several are mixed to their mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">The number of samples is not a multiple of <paramref name="channels"/>.</exception>
    public static AudioClip FromPcm16(ReadOnlySpan<short> samples, int sampleRate, int channels = 1) =>
        Mix<Pcm16Sample, short>(samples, sampleRate, channels);

    private static AudioClip Mix<TSample, TValue>(ReadOnlySpan<TValue> samples, int sampleRate, int channels)
        where TSample : struct, ISample<TValue>
        where TValue : struct
    {
        CheckRate(sampleRate);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        if (samples.Length % channels != 0)
        {
            throw new ArgumentException($"{samples.Length} samples are not a whole number of frames of {channels} channels.", nameof(samples));
        }

        float[] mono = new float[samples.Length / channels];
        MonoMix.Mix<TSample, TValue>(samples, channels, mono);
        return new AudioClip(mono, sampleRate);
    }
}
