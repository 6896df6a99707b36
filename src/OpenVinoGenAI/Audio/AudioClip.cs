namespace OpenVinoGenAI;

/// <summary>
/// Mono audio in memory: <see cref="float"/> samples, nominally in [-1, 1], and their sample rate.
/// </summary>
/// <remarks>
/// The package OpenVinoGenAI.NAudio reads audio files (<c>AudioFile.Load</c>) and takes samples from any NAudio source.
/// A clip is immutable and may be shared between threads. <see cref="Resample"/>, <see cref="Slice(TimeSpan, TimeSpan)"/> and
/// <see cref="ToWhisperSamples"/> only copy if necessary.
/// </remarks>
public sealed partial class AudioClip
{
    /// <summary>The lowest <see cref="SampleRate"/> of a clip: 1000 Hz.</summary>
    public const int MinSampleRate = 1_000;

    /// <summary>The highest <see cref="SampleRate"/> of a clip: 1 536 000 Hz.</summary>
    public const int MaxSampleRate = 1_536_000;

    /// <summary>The sample rate of Whisper models: 16000 Hz.</summary>
    public const int WhisperSampleRate = SpeechInput.SampleRate;

    private AudioClip(ReadOnlyMemory<float> samples, int sampleRate)
    {
        Samples = samples;
        SampleRate = sampleRate;
    }

    /// <summary>The samples of the single channel. Full-scale audio reaches from -1 to 1; louder samples are kept unchanged.</summary>
    public ReadOnlyMemory<float> Samples { get; }

    /// <summary>Samples per second, in Hz; from <see cref="MinSampleRate"/> to <see cref="MaxSampleRate"/>.</summary>
    public int SampleRate { get; }

    /// <summary>The duration, rounded to the nearest 100 ns.</summary>
    public TimeSpan Duration => TimeOf(Samples.Length);

    /// <summary>
    /// Converts the audio to another sample rate. Frequencies that the new rate cannot represent are filtered out (100 dB down) instead of
    /// aliasing; up to 90 % of the lower of the two Nyquist frequencies nothing changes. No delay is added.
    /// </summary>
    /// <param name="sampleRate">The new sample rate in Hz, from <see cref="MinSampleRate"/> to <see cref="MaxSampleRate"/>.</param>
    /// <returns>This clip if it already has that rate, else a new one with ceil(n * new rate / old rate) samples.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    /// <exception cref="InvalidOperationException">The result would have more samples than an array can hold.</exception>
    public AudioClip Resample(int sampleRate)
    {
        CheckRate(sampleRate);
        return sampleRate == SampleRate ? this : new AudioClip(Resampler.Resample(Samples.Span, SampleRate, sampleRate), sampleRate);
    }

    /// <summary>
    /// Converts the samples to Whisper's format: mono at 16000 Hz. Nothing is copied if the clip already has that rate.
    /// </summary>
    /// <exception cref="InvalidOperationException">The result would have more samples than an array can hold.</exception>
    public ReadOnlyMemory<float> ToWhisperSamples() => Resample(WhisperSampleRate).Samples;

    /// <summary>The part of the clip from <paramref name="start"/> to its end, without a copy.</summary>
    /// <param name="start">From 0 to <see cref="Duration"/>; rounded to the nearest sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start lies outside the clip.</exception>
    public AudioClip Slice(TimeSpan start) => new(Samples[IndexOf(start, Duration, nameof(start))..], SampleRate);

    /// <summary>A part of the clip, without a copy.</summary>
    /// <param name="start">From 0 to <see cref="Duration"/>; rounded to the nearest sample.</param>
    /// <param name="duration">From 0 to what is left after <paramref name="start"/>; the end is rounded to the nearest sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part reaches outside the clip.</exception>
    public AudioClip Slice(TimeSpan start, TimeSpan duration)
    {
        int first = IndexOf(start, Duration, nameof(start));
        _ = IndexOf(duration, Duration - start, nameof(duration));
        return new AudioClip(Samples[first..IndexOf(start + duration, Duration, nameof(duration))], SampleRate);
    }

    /// <summary>Rate and duration, for logs and debuggers.</summary>
    public override string ToString() => FormattableString.Invariant($"{Duration.TotalSeconds:0.###} s at {SampleRate} Hz");

    private TimeSpan TimeOf(int samples) =>
        TimeSpan.FromTicks((long)Math.Round((decimal)samples * TimeSpan.TicksPerSecond / SampleRate));

    private int IndexOf(TimeSpan time, TimeSpan limit, string parameter)
    {
        if (time < TimeSpan.Zero || time > limit)
        {
            throw new ArgumentOutOfRangeException(parameter, time, $"Must be from 0 to {limit}: the clip lasts {Duration}.");
        }

        // Even at the highest rate a tick is a sixth of a sample, so that a rounded Duration still rounds to the last sample.
        return (int)Math.Round((decimal)time.Ticks * SampleRate / TimeSpan.TicksPerSecond);
    }

    private static void CheckRate(int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, MinSampleRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, MaxSampleRate);
    }
}
