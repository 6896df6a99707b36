namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>Makes long sound of short sound.</summary>
internal static class Repeat
{
    /// <summary>The sound again and again, for at most a time.</summary>
    public static AudioClip Sound(AudioClip clip, TimeSpan duration)
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
