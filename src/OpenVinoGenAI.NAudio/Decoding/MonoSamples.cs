namespace OpenVinoGenAI;

/// <summary>Collects frames as mono samples: each is the mean of its frame.</summary>
/// <param name="channels">Samples per frame.</param>
/// <param name="expected">Frames that are sure to come; 0 if not known.</param>
internal sealed class MonoSamples(int channels, int expected)
{
    private const int SmallestGrowth = 4096;

    private float[] _samples = expected == 0 ? [] : GC.AllocateUninitializedArray<float>(expected);

    /// <summary>Samples so far.</summary>
    public int Count { get; private set; }

    /// <summary>Appends whole frames.</summary>
    /// <param name="frames">Interleaved samples.</param>
    /// <returns>The mono samples that they became.</returns>
    public ReadOnlySpan<float> Append(ReadOnlySpan<float> frames)
    {
        Span<float> mono = Reserve(frames.Length / channels);
        if (channels == 1)
        {
            frames.CopyTo(mono);
        }
        else
        {
            Mix(frames, mono);
        }

        Count += mono.Length;
        return mono;
    }

    /// <summary>The samples. The memory is not shared with anything else.</summary>
    public ReadOnlyMemory<float> ToMemory()
    {
        if (Count < _samples.Length - (_samples.Length / 4))
        {
            Array.Resize(ref _samples, Count);
        }

        return _samples.AsMemory(0, Count);
    }

    private void Mix(ReadOnlySpan<float> frames, Span<float> mono)
    {
        for (int i = 0; i < mono.Length; i++)
        {
            double sum = 0;
            foreach (float sample in frames.Slice(i * channels, channels))
            {
                sum += sample;
            }

            mono[i] = (float)(sum / channels);
        }
    }

    private Span<float> Reserve(int samples)
    {
        long needed = (long)Count + samples;
        if (needed > _samples.Length)
        {
            long grown = Math.Max(needed, Math.Max(SmallestGrowth, 2L * _samples.Length));
            Array.Resize(ref _samples, (int)Math.Min(grown, Array.MaxLength));
        }

        return _samples.AsSpan(Count, samples);
    }
}
