using System.Buffers.Binary;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Writes speech as a WAV file or as raw PCM of 16 bits.</summary>
internal sealed class SpeechEncoder
{
    private readonly bool _isRaw;

    private SpeechEncoder(bool isRaw) => _isRaw = isRaw;

    /// <exception cref="NotSupportedException">The format is another one.</exception>
    internal static SpeechEncoder Of(string? format) => format?.ToUpperInvariant() switch
    {
        null or "WAV" or "AUDIO/WAV" => new SpeechEncoder(isRaw: false),
        "PCM" or "AUDIO/L16" => new SpeechEncoder(isRaw: true),
        _ => throw new NotSupportedException($"TextToSpeechOptions.AudioFormat is '{format}', but this client writes wav and pcm only."),
    };

    internal DataContent Encode(SpeechResult speech)
    {
        if (_isRaw)
        {
            return new DataContent(ToPcm16(speech.Samples.Span), "audio/l16");
        }

        using var file = new MemoryStream();
        speech.ToAudioClip().Save(file);
        return new DataContent(file.ToArray(), "audio/wav");
    }

    private static byte[] ToPcm16(ReadOnlySpan<float> samples)
    {
        byte[] bytes = new byte[samples.Length * sizeof(short)];
        for (int i = 0; i < samples.Length; i++)
        {
            float scaled = Math.Clamp(MathF.Round(samples[i] * 32768f), short.MinValue, short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * sizeof(short)), (short)scaled);
        }

        return bytes;
    }
}
