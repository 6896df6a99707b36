using NAudio.Wave;

namespace OpenVinoGenAI;

/// <summary>A source over NAudio's samples.</summary>
/// <param name="provider">Gives interleaved samples.</param>
/// <param name="channels">Samples per frame, which NAudio's own formats cannot always say: they hold at most 32,767.</param>
/// <param name="knownFrames">Frames that are sure to come; 0 if not known.</param>
internal sealed class SampleProviderSource(ISampleProvider provider, int channels, long knownFrames = 0) : IAudioSource
{
    public int SampleRate => provider.WaveFormat.SampleRate;

    public int Channels => channels;

    public long KnownFrames => knownFrames;

    public int Read(float[] buffer, int offset, int count) =>
#if NET9_0_OR_GREATER
        provider.Read(buffer.AsSpan(offset, count));
#else
        provider.Read(buffer, offset, count);
#endif

    // The provider belongs to the caller.
    public void Dispose()
    {
    }
}
