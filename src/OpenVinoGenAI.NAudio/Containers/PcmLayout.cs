namespace OpenVinoGenAI;

/// <summary>Where a file holds its samples, and how they are stored.</summary>
/// <param name="Encoding">How one sample is stored.</param>
/// <param name="IsBigEndian">Whether the most significant byte comes first.</param>
/// <param name="Channels">Samples per frame.</param>
/// <param name="SampleRate">Frames per second.</param>
internal sealed record PcmLayout(PcmEncoding Encoding, bool IsBigEndian, int Channels, int SampleRate)
{
    /// <summary>The parts that hold the samples, in order, each of whole frames.</summary>
    public List<PcmRange> Ranges { get; } = [];

    /// <summary>Bytes of one sample.</summary>
    public int SampleBytes => Encoding switch
    {
        PcmEncoding.Signed16 => 2,
        PcmEncoding.Signed24 => 3,
        PcmEncoding.Signed32 or PcmEncoding.Float32 => 4,
        PcmEncoding.Float64 => 8,
        _ => 1,
    };

    /// <summary>Bytes of one frame.</summary>
    public int FrameBytes => SampleBytes * Channels;

    /// <summary>All frames.</summary>
    public long Frames => Ranges.Sum(range => range.Length) / FrameBytes;

    /// <summary>Adds the whole frames of a part of the file; a part of a frame at its end is dropped.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The number of bytes, all within the file.</param>
    public void Add(long start, long length)
    {
        long whole = length - (length % FrameBytes);
        if (whole > 0)
        {
            Ranges.Add(new PcmRange(start, whole));
        }
    }
}
