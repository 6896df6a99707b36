using NLayer;

namespace OpenVinoGenAI;

/// <summary>MPEG audio, layers I to III, through NLayer.</summary>
internal sealed class Mp3Source : IAudioSource
{
    private readonly CodecGuard _guard;
    private readonly MpegFile _file;

    public Mp3Source(AudioStream stream, AudioFileName name)
    {
        _guard = new CodecGuard(stream, "MP3", name);
        _file = _guard.Call(() => new MpegFile(stream));
        (SampleRate, Channels) = _guard.Call(() => (_file.SampleRate, _file.Channels));
    }

    public int SampleRate { get; }

    public int Channels { get; }

    public long KnownFrames => 0;

    public int Read(float[] buffer, int offset, int count) => _guard.Call(() => _file.ReadSamples(buffer, offset, count));

    public void Dispose() => _file.Dispose();
}
