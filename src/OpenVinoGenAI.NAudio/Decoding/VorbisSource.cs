using NVorbis;

namespace OpenVinoGenAI;

/// <summary>Ogg Vorbis through NVorbis. Streams that follow each other in one file are read one after the other.</summary>
internal sealed class VorbisSource : IAudioSource
{
    private readonly AudioFileName _name;
    private readonly CodecGuard _guard;
    private readonly VorbisReader _reader;

    public VorbisSource(AudioStream stream, AudioFileName name)
    {
        _name = name;
        _guard = new CodecGuard(stream, "Ogg Vorbis", name);
        _reader = _guard.Call(() => new VorbisReader(stream, closeOnDispose: false) { ClipSamples = false });
        (SampleRate, Channels) = (_reader.SampleRate, _reader.Channels);
    }

    public int SampleRate { get; }

    public int Channels { get; }

    public long KnownFrames => 0;

    public int Read(float[] buffer, int offset, int count) => _guard.Call(() =>
    {
        int read = _reader.ReadSamples(buffer, offset, count);
        return read > 0 || !NextStream() ? read : _reader.ReadSamples(buffer, offset, count);
    });

    public void Dispose() => _reader.Dispose();

    private bool NextStream()
    {
        if (_reader.StreamIndex + 1 >= _reader.Streams.Count && !_reader.FindNextStream())
        {
            return false;
        }

        _reader.SwitchStreams(_reader.StreamIndex + 1);
        return (_reader.SampleRate, _reader.Channels) == (SampleRate, Channels)
            ? true
            : throw _name.ErrorToConvert("it holds several streams of different sample rates or channel counts");
    }
}
