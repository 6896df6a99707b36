namespace OpenVinoGenAI;

public sealed partial class AudioClip
{
    /// <summary>Writes the clip as a mono WAV file; an existing file is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How samples are stored.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is not one of its named values.</exception>
    /// <exception cref="InvalidOperationException">
    /// The clip is too long for a WAV file (4 GiB), or a sample that is NaN should become PCM.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, WavSampleFormat format = WavSampleFormat.Pcm16)
    {
        WavWriter.Check(this, format);
        using FileStream file = File.Create(path, bufferSize: 0);
        WavWriter.Write(file, this, format);
    }

    /// <summary>Writes the clip as a mono WAV file to a stream, which need not be seekable and stays open.</summary>
    /// <param name="stream">Any writable stream.</param>
    /// <param name="format">How samples are stored.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is not one of its named values.</exception>
    /// <exception cref="InvalidOperationException">
    /// The clip is too long for a WAV file (4 GiB), or a sample that is NaN should become PCM.
    /// </exception>
    public void Save(Stream stream, WavSampleFormat format = WavSampleFormat.Pcm16)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WavWriter.Check(this, format);
        WavWriter.Write(stream, this, format);
    }
}
