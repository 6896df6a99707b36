namespace OpenVinoGenAI;

/// <summary>The speech of one text (official: a tensor of <c>Text2SpeechDecodedResults.speeches</c>). It owns its samples.</summary>
public sealed class SpeechResult
{
    /// <summary>Creates a result, for instance for a test.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="samples">The samples: mono, about -1 to 1. They are not copied.</param>
    /// <param name="sampleRate">The number of samples per second.</param>
    /// <param name="perfMetrics">How long the generation took.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sample rate is not positive.</exception>
    public SpeechResult(string text, ReadOnlyMemory<float> samples, int sampleRate, SpeechGenerationPerfMetrics perfMetrics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        ArgumentNullException.ThrowIfNull(perfMetrics);
        Text = text;
        Samples = samples;
        SampleRate = sampleRate;
        PerfMetrics = perfMetrics;
    }

    /// <summary>The spoken text: that of the call, or a sentence of it in a stream.</summary>
    public string Text { get; }

    /// <summary>The samples: mono, about -1 to 1.</summary>
    public ReadOnlyMemory<float> Samples { get; }

    /// <summary>The number of samples per second: 16000 for SpeechT5, 24000 for Kokoro (official: <c>output_sample_rate</c>).</summary>
    public int SampleRate { get; }

    /// <summary>How long the speech is.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);

    /// <summary>How long its generation took.</summary>
    public SpeechGenerationPerfMetrics PerfMetrics { get; }

    /// <summary>The speech as a clip, for resampling or recognition. It shares the samples.</summary>
    /// <returns>The clip.</returns>
    public AudioClip ToAudioClip() => AudioClip.FromSamples(Samples, SampleRate);

    /// <summary>Writes a WAV file.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="format">How samples are stored.</param>
    public void SaveWav(string path, WavSampleFormat format = WavSampleFormat.Pcm16) => ToAudioClip().Save(path, format);

    /// <summary>Puts speeches one after the other, for instance the sentences of a stream.</summary>
    /// <param name="speeches">The speeches, at least one, all of one sample rate.</param>
    /// <returns>The whole as a clip.</returns>
    /// <exception cref="ArgumentException">The sequence is empty, or the sample rates differ.</exception>
    public static AudioClip Concatenate(IEnumerable<SpeechResult> speeches)
    {
        ArgumentNullException.ThrowIfNull(speeches);
        SpeechResult[] all = [.. speeches];
        if (all.Length == 0 || Array.Exists(all, speech => speech.SampleRate != all[0].SampleRate))
        {
            throw new ArgumentException(all.Length == 0 ? "There are no speech results to join." : "The speeches have different sample rates.", nameof(speeches));
        }

        var samples = new float[all.Sum(speech => speech.Samples.Length)];
        int next = 0;
        foreach (SpeechResult speech in all)
        {
            speech.Samples.Span.CopyTo(samples.AsSpan(next));
            next += speech.Samples.Length;
        }

        return AudioClip.FromSamples(samples, all[0].SampleRate);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Duration.TotalSeconds:0.###} s at {SampleRate} Hz: {Text}");
}
