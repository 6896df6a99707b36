using System.Runtime.InteropServices;

namespace OpenVinoGenAI;

/// <summary>Decodes the bytes of a data chunk into mono samples as they come.</summary>
/// <param name="format">What the bytes hold.</param>
/// <param name="source">How messages name the file.</param>
/// <param name="expectedBytes">Bytes known to come: never a number that only a header claims. 0 if not known.</param>
internal sealed class WavSamples(WavFormat format, string source, long expectedBytes)
{
    private const int SmallestGrowth = 4096;

    private float[] _samples = new float[Math.Min(expectedBytes / format.FrameBytes, Array.MaxLength)];

    // The bytes of a frame that a block has cut in two; made when the first such frame comes.
    private byte[] _partial = [];
    private int _partialBytes;

    /// <summary>Samples so far.</summary>
    public int Count { get; private set; }

    public ReadOnlyMemory<float> ToMemory() => _samples.AsMemory(0, Count);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_partialBytes > 0)
        {
            int missing = Math.Min(format.FrameBytes - _partialBytes, bytes.Length);
            Keep(bytes[..missing]);
            bytes = bytes[missing..];
            if (_partialBytes < format.FrameBytes)
            {
                return;
            }

            Decode(_partial);
            _partialBytes = 0;
        }

        int whole = bytes.Length - (bytes.Length % format.FrameBytes);
        Decode(bytes[..whole]);
        Keep(bytes[whole..]);
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        if (_partial.Length == 0)
        {
            _partial = new byte[format.FrameBytes];
        }

        bytes.CopyTo(_partial.AsSpan(_partialBytes));
        _partialBytes += bytes.Length;
    }

    private void Decode(ReadOnlySpan<byte> frames)
    {
        Span<float> mono = Reserve(frames.Length / format.FrameBytes);
        switch (format.Encoding)
        {
            case WavEncoding.Pcm8:
                Mix<Pcm8Sample, byte>(frames, mono);
                break;
            case WavEncoding.Pcm16:
                Mix<Pcm16Sample, short>(frames, mono);
                break;
            case WavEncoding.Pcm24:
                Mix<Pcm24Sample, Pcm24Sample.Bytes>(frames, mono);
                break;
            case WavEncoding.Pcm32:
                Mix<Pcm32Sample, int>(frames, mono);
                break;
            case WavEncoding.Float32:
                Mix<Float32Sample, float>(frames, mono);
                CheckFinite(mono);
                break;
            default:
                Mix<Float64Sample, double>(frames, mono);
                CheckFinite(mono);
                break;
        }

        Count += mono.Length;
    }

    // WAV is little-endian, and so is every processor that the native library runs on.
    private void Mix<TSample, TValue>(ReadOnlySpan<byte> frames, Span<float> mono)
        where TSample : struct, ISample<TValue>
        where TValue : struct =>
        MonoMix.Mix<TSample, TValue>(MemoryMarshal.Cast<byte, TValue>(frames), format.Channels, mono);

    private void CheckFinite(ReadOnlySpan<float> mono)
    {
        int bad = SpeechInput.IndexOfNonFinite(mono);
        if (bad >= 0)
        {
            throw AudioFormatException.Create(source, $"its sample {Count + bad} is not a finite number");
        }
    }

    private Span<float> Reserve(int samples)
    {
        long needed = (long)Count + samples;
        if (needed > Array.MaxLength)
        {
            throw AudioFormatException.Create(source, $"it has more than {Array.MaxLength} samples");
        }

        if (needed > _samples.Length)
        {
            long grown = Math.Max(needed, Math.Max(SmallestGrowth, 2L * _samples.Length));
            Array.Resize(ref _samples, (int)Math.Min(grown, Array.MaxLength));
        }

        return _samples.AsSpan(Count, samples);
    }
}
