namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>Makes long audio from short audio.</summary>
internal static class Repeat
{
    /// <summary>The audio again and again, for at most a time.</summary>
    public static AudioClip Audio(AudioClip clip, TimeSpan duration)
    {
        float[] samples = new float[(int)(duration.TotalSeconds * clip.SampleRate)];
        for (int i = 0; i < samples.Length; i += clip.Samples.Length)
        {
            int count = Math.Min(clip.Samples.Length, samples.Length - i);
            clip.Samples.Span[..count].CopyTo(samples.AsSpan(i));
        }

        return AudioClip.FromSamples(samples, clip.SampleRate);
    }
}
