using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI;

/// <summary>
/// What Whisper's native code needs of its samples. It answers wrong input with a crash, with wrong text or with a message about
/// something else, so everything is checked here before.
/// </summary>
internal static class SpeechInput
{
    /// <summary>The rate of all Whisper models, in Hz.</summary>
    public const int SampleRate = 16_000;

    /// <summary>Fewer samples cannot be padded by reflection, which the first spectrum needs.</summary>
    public const int MinSamples = 201;

    /// <summary>Louder samples are 16-bit integers that nobody has scaled: no audio goes 48 dB beyond full scale.</summary>
    public const float MaxLevel = 256;

    private const int FrameSamples = 160;
    private const int WindowFrames = 3000;

    /// <summary>Checks samples of any rate.</summary>
    /// <exception cref="ArgumentException">They are empty, or one is NaN, infinite or far beyond full scale.</exception>
    public static void CheckSamples(ReadOnlySpan<float> samples, string parameter)
    {
        if (samples.IsEmpty)
        {
            throw new ArgumentException("The audio is empty: it has no samples.", parameter);
        }

        int bad = IndexOfNotWithin(samples, MaxLevel);
        if (bad < 0)
        {
            return;
        }

        throw new ArgumentException(
            float.IsFinite(samples[bad])
                ? FormattableString.Invariant($"Sample {bad} of the audio is {samples[bad]}, but full scale is [-1, 1]. ") +
                  $"Divide 16-bit samples by 32768, or use {nameof(AudioClip)}.{nameof(AudioClip.FromPcm16)}."
                : FormattableString.Invariant($"Sample {bad} of the audio is {samples[bad]}, which is not a finite number."),
            parameter);
    }

    /// <summary>How long samples at <see cref="SampleRate"/> last.</summary>
    public static TimeSpan DurationOf(int samples) => TimeSpan.FromSeconds((double)samples / SampleRate);

    /// <summary>Checks how many samples there are at <see cref="SampleRate"/>.</summary>
    /// <exception cref="ArgumentException">They are too few.</exception>
    public static void CheckLength(int samples, string parameter)
    {
        if (samples < MinSamples)
        {
            throw new ArgumentException(
                $"The audio is too short: {samples} samples at {SampleRate} Hz " +
                FormattableString.Invariant($"({samples * 1000.0 / SampleRate:0.###} ms); at least {MinSamples} are needed."),
                parameter);
        }
    }

    /// <summary>Checks samples at <see cref="SampleRate"/> that do not change from here on.</summary>
    /// <exception cref="ArgumentException">They are too few, or one is NaN, infinite or far beyond full scale.</exception>
    public static ReadOnlyMemory<float> Checked(ReadOnlyMemory<float> samples)
    {
        CheckSamples(samples.Span, nameof(samples));
        CheckLength(samples.Length, nameof(samples));
        return samples;
    }

    /// <summary>Checks what can be checked of a clip before it is resampled.</summary>
    /// <exception cref="ArgumentException">There are no samples or too few, or a sample is NaN, infinite or far beyond full scale.</exception>
    public static AudioClip Checked(AudioClip audio)
    {
        ArgumentNullException.ThrowIfNull(audio);
        if (audio.SampleRate == SampleRate)
        {
            Prepare(audio, nameof(audio));
        }
        else
        {
            CheckSamples(audio.Samples.Span, nameof(audio));
        }

        return audio;
    }

    /// <summary>Brings a clip to the rate of the model and checks it.</summary>
    /// <param name="clip">Any clip.</param>
    /// <param name="parameter">The caller's parameter, for exceptions.</param>
    /// <returns>The clip's own memory where nothing has to change.</returns>
    /// <exception cref="ArgumentException">The clip is empty or too short, or a sample is NaN, infinite or far too loud.</exception>
    public static ReadOnlyMemory<float> Prepare(AudioClip clip, string parameter)
    {
        // Before resampling, which would smear a bad sample over its neighbours and move its index.
        CheckSamples(clip.Samples.Span, parameter);
        ReadOnlyMemory<float> samples = clip.ToWhisperSamples();
        CheckLength(samples.Length, parameter);
        return samples;
    }

    /// <summary>
    /// How many samples word timestamps need. Aligning a window with fewer than two spectrum frames (of 160 samples) crashes. The first
    /// window is that short below 320 samples. Past 30 s the windows move in steps of two frames, so that a last window of one frame
    /// comes only from an odd number of frames (480160 samples, for example).
    /// </summary>
    public static int WordTimestampLength(int samples)
    {
        int frames = samples / FrameSamples;
        return frames switch
        {
            < 2 => 2 * FrameSamples,
            > WindowFrames when frames % 2 != 0 => (frames + 1) * FrameSamples,
            _ => samples,
        };
    }

    /// <summary>Whether samples take more than one window of 30 s, which the library decodes with timestamps.</summary>
    public static bool IsLong(int samples) => samples / FrameSamples > WindowFrames;

    // NaN compares false with everything, so this finds it as well.
    private static int IndexOfNotWithin(ReadOnlySpan<float> samples, float level)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var limit = new Vector<float>(level);
        int i = 0;
        while (i < vectors.Length && Vector.LessThanOrEqualAll(Vector.Abs(vectors[i]), limit))
        {
            i++;
        }

        for (int j = i * Vector<float>.Count; j < samples.Length; j++)
        {
            if (!(Math.Abs(samples[j]) <= level))
            {
                return j;
            }
        }

        return -1;
    }
}
