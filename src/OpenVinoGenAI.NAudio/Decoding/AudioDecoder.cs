using NAudio.Wave;

namespace OpenVinoGenAI;

/// <summary>Reads an audio file of any supported format.</summary>
internal static class AudioDecoder
{
    public static AudioClip Read(AudioStream stream, AudioLoadOptions options, AudioFileName name, CancellationToken cancellationToken)
    {
        AudioLimits.CheckFile(stream.Length, options, name);
        using IAudioSource source = Open(stream, name);
        if (source.SampleRate is < AudioClip.MinSampleRate or > AudioClip.MaxSampleRate)
        {
            throw name.Error($"its sample rate is {source.SampleRate} Hz");
        }

        AudioLimits.CheckSamples(source.KnownFrames, options, name);
        ReadOnlyMemory<float> samples = AudioSourceReader.Read(source, long.MaxValue, Check, cancellationToken);
        return samples.IsEmpty ? throw name.Error("it holds no samples") : AudioClip.FromSamples(samples, source.SampleRate);

        void Check(ReadOnlySpan<float> block, int first)
        {
            AudioLimits.CheckSamples((long)first + block.Length, options, name);
            for (int i = 0; i < block.Length; i++)
            {
                if (!float.IsFinite(block[i]))
                {
                    throw name.Error($"its sample {first + i} is not a finite number");
                }
            }
        }
    }

    private static IAudioSource Open(AudioStream stream, AudioFileName name)
    {
        Span<byte> start = stackalloc byte[AudioSignature.Length];
        Span<byte> afterTag = stackalloc byte[AudioSignature.Length];
        start = start[..stream.Fill(start)];
        long tagLength = AudioSignature.TagLength(start);
        if (tagLength > stream.Length)
        {
            // The decoder reserves memory for the whole tag, up to 256 MB, before it reads it.
            throw name.Error(FormattableString.Invariant(
                $"its ID3 tag has {tagLength} bytes by its own account, and the file has {stream.Length}: it is truncated or damaged"));
        }

        stream.Position = tagLength;
        afterTag = afterTag[..stream.Fill(afterTag)];
        stream.Position = 0;
        return AudioSignature.Recognize(start, afterTag, name) switch
        {
            AudioFormat.Wav => Open(new WavContainer(stream, name).Read(), stream),
            AudioFormat.Aiff => Open(new AiffContainer(stream, name).Read(), stream),
            AudioFormat.Mp3 => new Mp3Source(stream, name),
            _ => new VorbisSource(stream, name),
        };
    }

    private static SampleProviderSource Open(PcmLayout layout, AudioStream stream) =>
        new(new PcmStream(stream, layout).ToSampleProvider(), layout.Channels, layout.Frames);
}
