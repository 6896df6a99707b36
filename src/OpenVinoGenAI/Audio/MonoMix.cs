namespace OpenVinoGenAI;

/// <summary>Brings interleaved channels down to one.</summary>
internal static class MonoMix
{
    /// <summary>Writes the mean of every frame; <paramref name="frames"/> holds mono.Length * channels samples.</summary>
    public static void Mix<TSample, TValue>(ReadOnlySpan<TValue> frames, int channels, Span<float> mono)
        where TSample : struct, ISample<TValue>
        where TValue : struct
    {
        if (channels == 1)
        {
            for (int i = 0; i < mono.Length; i++)
            {
                mono[i] = TSample.ToFloat(frames[i]);
            }

            return;
        }

        for (int i = 0; i < mono.Length; i++)
        {
            double sum = 0;
            foreach (TValue value in frames.Slice(i * channels, channels))
            {
                sum += TSample.ToFloat(value);
            }

            mono[i] = (float)(sum / channels);
        }
    }
}
