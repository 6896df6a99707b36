namespace OpenVinoGenAI;

/// <summary>How <see cref="AudioClip.Save(string, WavSampleFormat)"/> stores samples.</summary>
public enum WavSampleFormat
{
    /// <summary>16-bit integers: half the size, samples outside [-1, 1] are clipped.</summary>
    Pcm16,

    /// <summary>32-bit floats: every sample exactly as it is.</summary>
    IeeeFloat,
}
