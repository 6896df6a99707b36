namespace OpenVinoGenAI;

/// <summary>Reads a source to its end and mixes its channels to one.</summary>
internal static class AudioSourceReader
{
    private const int BlockSamples = 16 * 1024;

    /// <summary>Reads all samples.</summary>
    /// <param name="source">The source.</param>
    /// <param name="maxFrames">The most frames to read.</param>
    /// <param name="checkBlock">Is given the mono samples of each block and the index of the first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ReadOnlyMemory<float> Read(
        IAudioSource source, long maxFrames, MonoBlockCheck checkBlock, CancellationToken cancellationToken)
    {
        int channels = source.Channels;
        var mono = new MonoSamples(channels, (int)Math.Min(source.KnownFrames, Math.Min(maxFrames, Array.MaxLength)));
        float[] block = new float[Math.Max(1, BlockSamples / channels) * channels];
        int samples;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            int wanted = (int)Math.Min(block.Length / channels, maxFrames - mono.Count) * channels;
            samples = Fill(source, block, wanted);
            int first = mono.Count;
            checkBlock(mono.Append(block.AsSpan(0, samples - (samples % channels))), first);
        }
        while (samples > 0);

        return mono.ToMemory();
    }

    // Sources return what they have; frames must not be cut in two.
    private static int Fill(IAudioSource source, float[] block, int wanted)
    {
        int filled = 0;
        int read;
        while (filled < wanted && (read = source.Read(block, filled, wanted - filled)) > 0)
        {
            filled += read;
        }

        return filled;
    }
}
